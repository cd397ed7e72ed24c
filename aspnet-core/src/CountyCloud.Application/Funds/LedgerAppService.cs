using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Funds;

/// <inheritdoc cref="ILedgerAppService"/>
public sealed class LedgerAppService(ILedger ledger, ILedgerQueries queries, ICountyConfiguration configuration) : ILedgerAppService
{
    /// <inheritdoc />
    public Task<PagedResultDto<LedgerTransactionDto>> GetListAsync(GetLedgerListInput input, CancellationToken cancellationToken) => queries.GetListAsync(input, cancellationToken);

    /// <inheritdoc />
    public async Task<LedgerTransactionDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await queries.FindAsync(id, cancellationToken) ?? throw new EntityNotFoundException(typeof(LedgerTransaction), id);

    /// <inheritdoc />
    public Task<PagedResultDto<LedgerStatementLineDto>> GetEntriesAsync(GetLedgerEntriesInput input, CancellationToken cancellationToken) => queries.GetEntriesAsync(input, cancellationToken);

    /// <inheritdoc />
    public async Task<LedgerBalancesDto> GetBalancesAsync(GetLedgerBalancesInput input, CancellationToken cancellationToken)
    {
        var balances = await queries.GetBalancesAsync(input.AsOf, input.AsOfSequence, cancellationToken);
        var names = await NamesAsync(input.GroupBy, cancellationToken);
        var systems = input.GroupBy == LedgerGrouping.System ? await SystemsAsync(cancellationToken) : null;
        var payees = input.GroupBy == LedgerGrouping.Payee ? await queries.GetPayeeNamesAsync(cancellationToken) : null;
        var rows = balances
            .GroupBy(b => KeyOf(b.Account, input.GroupBy, systems), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new LedgerBalanceRowDto(g.Key, names.GetValueOrDefault(g.Key, LocalizedText.Empty), PayeeName(g.Key, payees), Amounts(g)))
            .ToList();
        return new LedgerBalancesDto(input.GroupBy, input.AsOf, rows, Amounts(balances));
    }

    /// <inheritdoc />
    public async Task<LedgerVerificationDto> VerifyAsync(CancellationToken cancellationToken)
    {
        var found = await ledger.VerifyAsync(cancellationToken);
        return new LedgerVerificationDto(
            found.IsIntact, found.TransactionCount, found.EntryCount, found.HeadSequence, found.HeadHash,
            [.. found.Faults.Select(f => new LedgerFaultDto(f.Kind, f.Sequence, f.Line, f.Account, f.Expected, f.Actual))]);
    }

    private static LedgerAmountsDto Amounts(IEnumerable<AccountBalance> balances)
    {
        var sums = balances.GroupBy(b => b.Account.Kind).ToDictionary(g => g.Key, g => g.Sum(b => b.Amount));
        return new LedgerAmountsDto
        {
            FundsGranted = sums.GetValueOrDefault(LedgerAccountKind.FundsGranted),
            FundsReturned = sums.GetValueOrDefault(LedgerAccountKind.FundsReturned),
            Unallocated = sums.GetValueOrDefault(LedgerAccountKind.Unallocated),
            BudgetAvailable = sums.GetValueOrDefault(LedgerAccountKind.BudgetAvailable),
            Committed = sums.GetValueOrDefault(LedgerAccountKind.Committed),
            Payable = sums.GetValueOrDefault(LedgerAccountKind.Payable),
            Paid = sums.GetValueOrDefault(LedgerAccountKind.Paid),
            Deposit = sums.GetValueOrDefault(LedgerAccountKind.Deposit),
            Recovered = sums.GetValueOrDefault(LedgerAccountKind.Recovered),
        };
    }

    private static string KeyOf(LedgerAccount account, LedgerGrouping grouping, Dictionary<string, string>? systems) => grouping switch
    {
        LedgerGrouping.FundSource => account.FundSourceCode,
        LedgerGrouping.System => account.BudgetItemCode is { } line ? systems!.GetValueOrDefault(line, line) : string.Empty,
        LedgerGrouping.BudgetItem => account.BudgetItemCode ?? string.Empty,
        LedgerGrouping.SubProject => account.SubProjectId?.ToString() ?? string.Empty,
        LedgerGrouping.Payee => account.PayeeId?.ToString() ?? string.Empty,
        _ => account.Key,
    };

    private static string? PayeeName(string key, IReadOnlyDictionary<Guid, string>? payees) => payees is not null && Guid.TryParse(key, out var id) ? payees.GetValueOrDefault(id) : null;

    private async Task<Dictionary<string, LocalizedText>> NamesAsync(LedgerGrouping grouping, CancellationToken cancellationToken) => grouping switch
    {
        LedgerGrouping.FundSource => (await configuration.GetAsync<FundSourceValues>(cancellationToken)).ToDictionary(s => s.Code, s => s.Name, StringComparer.Ordinal),
        LedgerGrouping.System or LedgerGrouping.BudgetItem => (await configuration.GetAsync<BudgetItemValues>(cancellationToken)).ToDictionary(i => i.Code, i => i.Name, StringComparer.Ordinal),
        _ => new Dictionary<string, LocalizedText>(StringComparer.Ordinal),
    };

    /// <summary>The top item above each item.</summary>
    private async Task<Dictionary<string, string>> SystemsAsync(CancellationToken cancellationToken)
    {
        var tree = BudgetTree.Build(await configuration.GetAsync<BudgetItemValues>(cancellationToken), planAmount: null);
        return tree.Roots.SelectMany(r => Codes(r).Select(c => (Code: c, System: r.Values.Code))).ToDictionary(x => x.Code, x => x.System, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Codes(BudgetNode node) => node.Children.SelectMany(Codes).Prepend(node.Values.Code);
}
