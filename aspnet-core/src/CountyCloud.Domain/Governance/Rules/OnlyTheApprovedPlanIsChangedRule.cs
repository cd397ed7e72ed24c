using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A change is asked for the version that holds: a draft is edited, a superseded version is history (W-01).</summary>
public sealed class OnlyTheApprovedPlanIsChangedRule(string number, PlanState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state != PlanState.Approved;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:PlanDoesNotHold").WithData("number", number);
}
