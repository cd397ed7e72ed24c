using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Funds;

/// <summary>An instalment of a fund source (FUND-08).</summary>
public sealed class FundInstalment : ConfigurationItem<FundInstalmentValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(FundInstalmentValues values) =>
        [new InstalmentHasAnAmountRule(values)];
}
