using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A signed supervision form stays as it is (M65); what must be added is a further form.</summary>
public sealed class SignedFormStaysRule(string number, SiteInspectionState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state == SiteInspectionState.Signed;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:FormSigned").WithData("number", number);
}
