using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Logistics;

/// <summary>A promise of delivery time or frequency.</summary>
public sealed class DeliveryServiceLevel : ConfigurationItem<DeliveryServiceLevelValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(DeliveryServiceLevelValues values) =>
        [new TimeLimitHasANumberRule(values)];
}
