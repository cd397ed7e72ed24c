using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A step of a tender is taken in its place only (W-16).</summary>
public sealed class TenderIsInStateRule(Tender tender, params TenderState[] states) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !states.Contains(tender.State);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:WrongState", 403).WithData("number", tender.Number).WithData("state", tender.State);
}
