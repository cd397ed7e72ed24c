using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>What is filed and made public is the approved plan (M491).</summary>
public sealed class OnlyAnApprovedPlanIsFiledRule(string number, PlanState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state is not (PlanState.Approved or PlanState.Superseded);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:PlanNotApproved").WithData("number", number);
}
