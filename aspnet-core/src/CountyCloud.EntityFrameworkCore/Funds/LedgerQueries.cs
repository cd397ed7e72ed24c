using System.Linq.Expressions;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Funds;

/// <inheritdoc cref="ILedgerQueries"/>
internal sealed class LedgerQueries(CountyCloudDbContext context) : ILedgerQueries
{
    private IQueryable<LedgerTransaction> Transactions => context.Set<LedgerTransaction>().AsNoTracking();

    private IQueryable<LedgerEntry> Entries => context.Set<LedgerEntry>().AsNoTracking();

    /// <inheritdoc />
    public async Task<PagedResultDto<LedgerTransactionDto>> GetListAsync(GetLedgerListInput input, CancellationToken cancellationToken)
    {
        var query = Transactions;
        query = input.Kind is { } kind ? query.Where(t => t.Kind == kind) : query;
        query = input.From is { } from ? query.Where(t => t.Date >= from) : query;
        query = input.To is { } to ? query.Where(t => t.Date <= to) : query;
        query = input.DocumentId is { } document ? query.Where(t => t.DocumentId == document) : query;
        if (!string.IsNullOrWhiteSpace(input.BudgetItemCode))
        {
            query = query.Where(t => t.Entries.Any(e => e.BudgetItemCode == input.BudgetItemCode));
        }

        if (!string.IsNullOrWhiteSpace(input.FundSourceCode))
        {
            query = query.Where(t => t.Entries.Any(e => e.FundSourceCode == input.FundSourceCode));
        }

        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var text = input.Filter.Trim();
            query = query.Where(t => t.Description.Contains(text) || t.IdempotencyKey.Contains(text) || t.Entries.Any(e => e.PayeeName!.Contains(text)));
        }

        var page = await Sort(query, input.Sorting).Skip(input.SkipCount).Take(input.MaxResultCount).Include(t => t.Entries).ToListAsync(cancellationToken);
        return new PagedResultDto<LedgerTransactionDto>(await query.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), await ToDtosAsync(page, cancellationToken));
    }

    /// <inheritdoc />
    public async Task<LedgerTransactionDto?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await ToDtosAsync(await Transactions.Include(t => t.Entries).Where(t => t.Id == id).ToListAsync(cancellationToken), cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public async Task<PagedResultDto<LedgerStatementLineDto>> GetEntriesAsync(GetLedgerEntriesInput input, CancellationToken cancellationToken)
    {
        var entries = Entries;
        entries = input.Kind is { } kind ? entries.Where(e => e.Kind == kind) : entries;
        entries = string.IsNullOrWhiteSpace(input.FundSourceCode) ? entries : entries.Where(e => e.FundSourceCode == input.FundSourceCode);
        entries = string.IsNullOrWhiteSpace(input.BudgetItemCode) ? entries : entries.Where(e => e.BudgetItemCode == input.BudgetItemCode);
        entries = input.SubProjectId is { } subProject ? entries.Where(e => e.SubProjectId == subProject) : entries;
        entries = input.PayeeId is { } payee ? entries.Where(e => e.PayeeId == payee) : entries;
        var query = entries.Join(Transactions, e => e.Sequence, t => t.Sequence, (e, t) => new { Entry = e, Transaction = t });
        query = input.From is { } from ? query.Where(x => x.Transaction.Date >= from) : query;
        query = input.To is { } to ? query.Where(x => x.Transaction.Date <= to) : query;
        query = string.IsNullOrWhiteSpace(input.Filter) ? query : query.Where(x => x.Transaction.Description.Contains(input.Filter.Trim()));

        var page = await query.OrderByDescending(x => x.Entry.Sequence).ThenBy(x => x.Entry.Line).Skip(input.SkipCount).Take(input.MaxResultCount)
            .Select(x => new { x.Transaction.Id, x.Transaction.Date, x.Transaction.Kind, x.Transaction.Description, x.Entry }).ToListAsync(cancellationToken);
        return new PagedResultDto<LedgerStatementLineDto>(await query.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), [.. page.Select(x => new LedgerStatementLineDto(x.Id, x.Entry.Sequence, x.Date, x.Kind, x.Description, ToDto(x.Entry)))]);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<AccountBalance>> GetBalancesAsync(DateOnly? asOf, long? asOfSequence, CancellationToken cancellationToken)
    {
        if (asOf is null && asOfSequence is null)
        {
            var balances = await context.Set<LedgerBalance>().AsNoTracking().ToListAsync(cancellationToken);
            return [.. balances.Select(b => new AccountBalance(new LedgerAccount(b.Kind, b.FundSourceCode, b.BudgetItemCode, b.SubProjectId, b.PayeeId), b.Amount))];
        }

        var entries = Entries;
        entries = asOfSequence is { } sequence ? entries.Where(e => e.Sequence <= sequence) : entries;
        entries = asOf is { } date ? entries.Where(e => Transactions.Any(t => t.Sequence == e.Sequence && t.Date <= date)) : entries;
        var sums = await entries.GroupBy(e => new { e.Kind, e.FundSourceCode, e.BudgetItemCode, e.SubProjectId, e.PayeeId, e.Side })
            .Select(g => new { g.Key, Amount = g.Sum(e => e.Amount) }).ToListAsync(cancellationToken);
        return
        [
            .. sums.GroupBy(s => new LedgerAccount(s.Key.Kind, s.Key.FundSourceCode, s.Key.BudgetItemCode, s.Key.SubProjectId, s.Key.PayeeId))
                .Select(g => new AccountBalance(g.Key, g.Sum(s => g.Key.Change(s.Key.Side, s.Amount)))),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, string>> GetPayeeNamesAsync(CancellationToken cancellationToken)
    {
        var names = await Entries.Where(e => e.PayeeId != null && e.PayeeName != null).GroupBy(e => new { e.PayeeId, e.PayeeName })
            .Select(g => new { g.Key.PayeeId, g.Key.PayeeName, Last = g.Max(e => e.Sequence) }).ToListAsync(cancellationToken);
        return names.GroupBy(n => n.PayeeId!.Value).ToDictionary(g => g.Key, g => g.MaxBy(n => n.Last)!.PayeeName!);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, decimal>> GetReallocatedAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        if (asOf is { } date)
        {
            return (await GetReallocationsAsync(date, cancellationToken)).GroupBy(r => r.Key.Line, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(r => r.Value), StringComparer.Ordinal);
        }

        var sums = await context.Set<LedgerBalance>().Where(b => b.Kind == LedgerAccountKind.BudgetAvailable).GroupBy(b => b.BudgetItemCode!)
            .Select(g => new { Line = g.Key, Amount = g.Sum(b => b.Reallocated) }).ToListAsync(cancellationToken);
        return sums.ToDictionary(s => s.Line, s => s.Amount, StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SourceBalance>> GetSourceBalancesAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        if (asOf is not { } date)
        {
            var sums = await context.Set<LedgerBalance>().GroupBy(b => new { b.FundSourceCode, b.BudgetItemCode, b.Kind })
                .Select(g => new { g.Key.FundSourceCode, g.Key.BudgetItemCode, g.Key.Kind, Amount = g.Sum(b => b.Amount), Reallocated = g.Sum(b => b.Reallocated) }).ToListAsync(cancellationToken);
            return [.. sums.Select(s => new SourceBalance(s.FundSourceCode, s.BudgetItemCode, s.Kind, s.Amount, s.Reallocated))];
        }

        var sides = await Entries.Where(e => Transactions.Any(t => t.Sequence == e.Sequence && t.Date <= date)).GroupBy(e => new { e.FundSourceCode, e.BudgetItemCode, e.Kind, e.Side })
            .Select(g => new { g.Key.FundSourceCode, g.Key.BudgetItemCode, g.Key.Kind, g.Key.Side, Amount = g.Sum(e => e.Amount) }).ToListAsync(cancellationToken);
        var reallocations = await GetReallocationsAsync(date, cancellationToken);
        return
        [
            .. sides.GroupBy(s => new { s.FundSourceCode, s.BudgetItemCode, s.Kind }).Select(g => new SourceBalance(
                g.Key.FundSourceCode, g.Key.BudgetItemCode, g.Key.Kind,
                g.Sum(s => new LedgerAccount(s.Kind, s.FundSourceCode, s.BudgetItemCode, null, null).Change(s.Side, s.Amount)),
                g.Key.Kind == LedgerAccountKind.BudgetAvailable ? reallocations.GetValueOrDefault((g.Key.FundSourceCode, g.Key.BudgetItemCode!)) : 0)),
        ];
    }

    // What the balances keep only as it is now: by source and line, from the journal.
    private async Task<Dictionary<(string Source, string Line), decimal>> GetReallocationsAsync(DateOnly date, CancellationToken cancellationToken)
    {
        var sides = await context.Reallocations().Where(e => Transactions.Any(t => t.Sequence == e.Sequence && t.Date <= date)).GroupBy(e => new { e.FundSourceCode, e.BudgetItemCode, e.Side })
            .Select(g => new { g.Key.FundSourceCode, g.Key.BudgetItemCode, g.Key.Side, Amount = g.Sum(e => e.Amount) }).ToListAsync(cancellationToken);
        return sides.GroupBy(s => (s.FundSourceCode, s.BudgetItemCode!))
            .ToDictionary(g => g.Key, g => g.Sum(s => LedgerAccount.BudgetAvailable(g.Key.FundSourceCode, g.Key.Item2).Change(s.Side, s.Amount)));
    }

    private static IQueryable<LedgerTransaction> Sort(IQueryable<LedgerTransaction> query, string? sorting)
    {
        var words = (sorting ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isDescending = words.Length == 0 || (words.Length > 1 && words[1].Equals("desc", StringComparison.OrdinalIgnoreCase));
        return words.FirstOrDefault()?.ToLowerInvariant() switch
        {
            "date" => Order(query, t => t.Date, isDescending),
            "amount" => Order(query, t => t.Amount, isDescending),
            _ => isDescending ? query.OrderByDescending(t => t.Sequence) : query.OrderBy(t => t.Sequence),
        };
    }

    private static IQueryable<LedgerTransaction> Order<T>(IQueryable<LedgerTransaction> query, Expression<Func<LedgerTransaction, T>> by, bool isDescending) =>
        isDescending ? query.OrderByDescending(by).ThenByDescending(t => t.Sequence) : query.OrderBy(by).ThenBy(t => t.Sequence);

    private async Task<IReadOnlyList<LedgerTransactionDto>> ToDtosAsync(List<LedgerTransaction> page, CancellationToken cancellationToken)
    {
        var ids = page.ConvertAll(t => (Guid?)t.Id);
        var reversals = await Transactions.Where(t => ids.Contains(t.ReversesId)).Select(t => new { t.ReversesId, t.Sequence }).ToListAsync(cancellationToken);
        var reversedBy = reversals.ToDictionary(r => r.ReversesId!.Value, r => r.Sequence);
        return
        [
            .. page.Select(t => new LedgerTransactionDto(
                t.Id, t.Sequence, t.Kind, t.Date, t.DocumentType, t.DocumentId, t.Description, t.Moved, t.UserName, t.PostedAt, t.ReversesId,
                reversedBy.TryGetValue(t.Id, out var sequence) ? sequence : null, t.Hash, [.. t.Entries.OrderBy(e => e.Line).Select(ToDto)])),
        ];
    }

    private static LedgerEntryDto ToDto(LedgerEntry e) =>
        new(e.Line, e.Side, e.Kind, e.FundSourceCode, e.BudgetItemCode, e.SubProjectId, e.PayeeId, e.PayeeName, e.Amount);
}
