using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>Work ends on or after the day on which it starts, and every node lies in between (GOV-18).</summary>
public sealed class SubProjectEndsNotBeforeItStartsRule(SubProjectPlan plan) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => plan.PlannedEnd < plan.PlannedStart || plan.Nodes.Any(n => n.PlannedOn < plan.PlannedStart || n.PlannedOn > plan.PlannedEnd);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:PlannedDays", 400).WithData("start", plan.PlannedStart).WithData("end", plan.PlannedEnd);
}
