using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Approvals;

/// <summary>A step of a route as the county configured it.</summary>
public sealed class ApprovalRouteStep : ConfigurationItem<ApprovalRouteStepValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(ApprovalRouteStepValues values) =>
        [new StepAmountRangeRunsUpwardsRule(values), new StepLimitIsPositiveRule(values), new StepNamesKnownWorkKindsRule(values)];
}
