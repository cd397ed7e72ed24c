using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Stations;

/// <summary>A level of the county's network with its target (PSS-23, PSS-26).</summary>
public sealed class NetworkLevel : ConfigurationItem<NetworkLevelValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(NetworkLevelValues values) =>
        [new TargetRangeIsOrderedRule(values), new CoverageIsAPercentageRule(values)];
}
