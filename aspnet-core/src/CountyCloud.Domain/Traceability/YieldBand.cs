using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Traceability;

/// <summary>A band of yields.</summary>
public sealed class YieldBand : ConfigurationItem<YieldBandValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(YieldBandValues values) => [new YieldBandIsABandRule(values)];
}
