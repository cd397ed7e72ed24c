using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>Without a procedure of its own the county registers only the result of a tender that a superior body held (M11).</summary>
public sealed class OnlyASuperiorsResultIsRegisteredRule(Tender tender) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => tender.Mode != TenderMode.SuperiorTender || tender.State is not (TenderState.Preparing or TenderState.Approved);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:NotASuperiorTender", 403).WithData("number", tender.Number);
}
