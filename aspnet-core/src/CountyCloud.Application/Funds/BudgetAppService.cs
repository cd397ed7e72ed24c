using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IBudgetAppService"/>
public sealed class BudgetAppService(ICountyConfiguration configuration) : IBudgetAppService
{
    private static readonly string[] MoneySections = ["budget-item", "fund-source", "fund-instalment"];

    /// <inheritdoc />
    public async Task<BudgetDto> GetAsync(CancellationToken cancellationToken)
    {
        var profile = await configuration.GetProfileAsync(cancellationToken);
        var rows = await configuration.GetRowsAsync<BudgetItemValues>(cancellationToken);
        var tree = BudgetTree.Build(rows.Select(r => r.Values), profile?.PlanAmount);
        var byCode = rows.ToDictionary(r => r.Values.Code, StringComparer.Ordinal);
        return new BudgetDto
        {
            PlanAmount = tree.PlanAmount,
            PlanAmountNote = profile?.PlanAmountNote ?? LocalizedText.Empty,
            Total = tree.Total,
            IsTied = tree.IsTied,
            Issues = [.. tree.Issues.Select(ToDto)],
            Items = [.. tree.Roots.SelectMany(r => Flatten(r, 0, byCode))],
            Sources = await configuration.GetAsync<FundSourceValues>(cancellationToken),
            Instalments = await configuration.GetAsync<FundInstalmentValues>(cancellationToken),
            Notes = [.. (await configuration.GetAsync<NoteValues>(cancellationToken)).Where(n => MoneySections.Contains(n.Section))],
        };
    }

    private static BudgetIssueDto ToDto(BudgetIssue issue) =>
        new(issue.Code, issue.Name, issue.Kind, issue.Expected, issue.Actual, issue.Actual - issue.Expected, issue.Note);

    private static IEnumerable<BudgetItemDto> Flatten(BudgetNode node, int level, Dictionary<string, ConfigurationRow<BudgetItemValues>> rows)
    {
        var row = rows[node.Values.Code];
        yield return new BudgetItemDto(row.Id, row.ConcurrencyStamp, level, node.Values, node.SumOfChildren, node.ComputedAmount, node.YearlyAmount, node.Check, node.Calculation);
        foreach (var item in node.Children.SelectMany(c => Flatten(c, level + 1, rows)))
        {
            yield return item;
        }
    }
}
