using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>An acceptance takes one of the forms that the county's fund rules allow (Z1268).</summary>
public sealed class AcceptanceModeIsAllowedRule(AcceptanceMode mode, ProjectRules rules) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !rules.Allows(mode);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:ModeNotAllowed").WithData("mode", mode);
}
