using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Funds;

/// <summary>A source of the programme's money (FUND-01).</summary>
public sealed class FundSource : ConfigurationItem<FundSourceValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(FundSourceValues values) =>
        [new SourceAmountIsNotNegativeRule(values)];
}
