using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>The acceptance of a stage or of the whole project names who applies and the members of the team by department (Z121, Z255, GOV-27, GOV-28).</summary>
public sealed class AcceptanceHasATeamRule(Acceptance acceptance) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => acceptance.IsOfProgramme && (string.IsNullOrWhiteSpace(acceptance.RequestedBy) || string.IsNullOrWhiteSpace(acceptance.Team));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:TeamMissing").WithData("number", acceptance.Number);
}
