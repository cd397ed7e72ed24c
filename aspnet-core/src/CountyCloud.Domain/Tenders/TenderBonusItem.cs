using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Tenders;

/// <summary>An item that earns a bid extra points (TEND-13).</summary>
public sealed class TenderBonusItem : ConfigurationItem<TenderBonusItemValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(TenderBonusItemValues values) =>
    [
        new ThresholdIsPositiveRule(values.Title, values.Threshold), new ThresholdIsPositiveRule(values.Title, values.SecondThreshold), new ThresholdIsPositiveRule(values.Title, values.MaxPoints),
    ];
}
