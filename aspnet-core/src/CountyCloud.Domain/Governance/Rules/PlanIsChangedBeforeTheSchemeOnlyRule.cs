using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>The plan of a sub-project is changed only before a design scheme is handed in: what is approved is not adjusted (M55, GOV-07).</summary>
public sealed class PlanIsChangedBeforeTheSchemeOnlyRule(SubProject subProject) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => subProject.State != SubProjectState.Planned || subProject.ApprovedSchemeId is not null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:PlanLocked").WithData("number", subProject.Number);
}
