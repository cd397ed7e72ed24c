using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Oversight;

/// <summary>A target of the programme (DATA-01).</summary>
public sealed class KpiTarget : ConfigurationItem<KpiTargetValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(KpiTargetValues values) =>
        [new TargetRangeRunsUpwardsRule(values)];
}
