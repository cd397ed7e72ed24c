using CountyCloud.Counties;

namespace CountyCloud.Funds;

/// <summary>Adds up the budget tree with what the ledger and the requests under way say; three statements.</summary>
public sealed class FundExecutionReader(ICountyConfiguration configuration, ILedgerQueries ledger, IFundQueries queries)
{
    /// <summary>Execution of the county's budget.</summary>
    /// <param name="asOf">Business date at whose end; null for now.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<FundExecutionDto> ReadAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        var tree = BudgetTree.Build(await configuration.GetAsync<BudgetItemValues>(cancellationToken), planAmount: null);
        var all = await ledger.GetSourceBalancesAsync(asOf, cancellationToken);
        var balances = all.Where(b => b.BudgetItemCode is not null).ToLookup(b => b.BudgetItemCode!, StringComparer.Ordinal);
        var asked = asOf is null ? await queries.GetUnderApprovalAsync(cancellationToken) : new Dictionary<string, decimal>(StringComparer.Ordinal);
        var lines = new List<FundExecutionLineDto>();
        var total = tree.Roots.Aggregate(FundExecutionAmountsDto.Zero, (sum, root) => sum.Plus(Add(root, 0)));
        return new FundExecutionDto(lines, total, Sources(all), asOf);

        FundExecutionAmountsDto Add(BudgetNode node, int level)
        {
            var place = lines.Count;
            lines.Add(null!);
            var code = node.Values.Code;
            decimal Of(params LedgerAccountKind[] kinds) => balances[code].Where(b => kinds.Contains(b.Kind)).Sum(b => b.Amount);
            var planned = node.Children.Count == 0 ? node.Values.Amount : 0;
            var spent = Of(LedgerAccountKind.Committed, LedgerAccountKind.Payable, LedgerAccountKind.Paid, LedgerAccountKind.Deposit);
            var moved = balances[code].Sum(b => b.Reallocated);
            var own = new FundExecutionAmountsDto(
                planned, moved, spent + Of(LedgerAccountKind.BudgetAvailable), Of(LedgerAccountKind.Committed), asked.GetValueOrDefault(code), Of(LedgerAccountKind.Payable),
                Of(LedgerAccountKind.Paid, LedgerAccountKind.Deposit), planned + moved - spent);
            var sum = node.Children.Aggregate(own, (amounts, child) => amounts.Plus(Add(child, level + 1)));
            lines[place] = new FundExecutionLineDto(code, node.Values.Name, node.Values.Kind, level, sum);
            return sum;
        }
    }

    private static List<FundSourceExecutionDto> Sources(IEnumerable<SourceBalance> balances) =>
    [
        .. balances.GroupBy(b => b.FundSourceCode, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            decimal Of(params LedgerAccountKind[] kinds) => g.Where(b => kinds.Contains(b.Kind)).Sum(b => b.Amount);
            var spent = Of(LedgerAccountKind.Committed, LedgerAccountKind.Payable, LedgerAccountKind.Paid, LedgerAccountKind.Deposit);
            var left = Of(LedgerAccountKind.BudgetAvailable);
            return new FundSourceExecutionDto(
                g.Key, Of(LedgerAccountKind.Unallocated) + spent + left, Of(LedgerAccountKind.Unallocated), spent + left, Of(LedgerAccountKind.Committed), Of(LedgerAccountKind.Payable),
                Of(LedgerAccountKind.Paid, LedgerAccountKind.Deposit), left);
        }),
    ];
}
