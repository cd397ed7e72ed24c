using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>An approved plan is not adjusted (M55); only a draft is edited and sent in.</summary>
public sealed class ApprovedPlanIsLockedRule(string number, PlanState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state != PlanState.Draft;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:PlanLocked").WithData("number", number);
}
