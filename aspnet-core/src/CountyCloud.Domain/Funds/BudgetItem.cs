using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Funds;

/// <summary>A node of the budget tree (FUND-02).</summary>
public sealed class BudgetItem : ConfigurationItem<BudgetItemValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(BudgetItemValues values) =>
        [new AmountIsNotNegativeRule(values), new SystemsStandAtTheTopRule(values), new ShareIsAPercentageRule(values)];
}
