using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Stations;

/// <summary>An administrative village (PLAT-11).</summary>
public sealed class Village : ConfigurationItem<VillageValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(VillageValues values) =>
        [new VillageDatesFitItsPovertyStatusRule(values), new VillageNumbersAreNotNegativeRule(values)];
}
