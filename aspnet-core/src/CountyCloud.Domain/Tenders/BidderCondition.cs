using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Tenders;

/// <summary>A condition that bidders must meet (TEND-07 to TEND-12).</summary>
public sealed class BidderCondition : ConfigurationItem<BidderConditionValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(BidderConditionValues values) => [new ThresholdIsPositiveRule(values.Title, values.Threshold), new CheckedConditionHasAThresholdRule(values)];
}
