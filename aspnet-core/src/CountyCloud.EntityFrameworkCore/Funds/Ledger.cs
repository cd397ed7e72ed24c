using CountyCloud.EntityFrameworkCore;
using CountyCloud.EntityFrameworkCore.Providers;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Funds;

/// <inheritdoc cref="ILedger"/>
internal sealed class Ledger(CountyCloudDbContext context, DatabaseProvider provider, ICurrentTenant tenant, ICurrentUser user, IGuidGenerator ids, TimeProvider clock) : ILedger
{
    private const int VerifiedAtOnce = 500;

    /// <inheritdoc />
    public Task<LedgerTransaction> PostAsync(LedgerPosting posting, CancellationToken cancellationToken)
    {
        posting.Check(clock.Today());
        return AloneAsync(
            async head =>
            {
                var (earlierId, balances) = await ReadAsync(posting, cancellationToken);
                if (earlierId is { } known)
                {
                    return await SameAsync(known, posting, reversesId: null, cancellationToken);
                }

                await CheckConfigurationAsync(posting, cancellationToken);
                return await SaveAsync(head.Append(ids.Create(), posting, Poster()), balances, posting.Kind == LedgerTransactionKind.Reallocation, cancellationToken);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<LedgerTransaction> ReverseAsync(Guid transactionId, LedgerReversal reversal, CancellationToken cancellationToken) => AloneAsync(
        async head =>
        {
            var original = await Journal().SingleOrDefaultAsync(t => t.Id == transactionId, cancellationToken) ?? throw new EntityNotFoundException(typeof(LedgerTransaction), transactionId);
            var posting = original.Mirror(reversal);
            posting.CheckHead(clock.Today());
            var (earlierId, balances) = await ReadAsync(posting, cancellationToken);
            if (earlierId is { } known)
            {
                return await SameAsync(known, posting, original.Id, cancellationToken);
            }

            if (await context.Set<LedgerTransaction>().AnyAsync(t => t.ReversesId == original.Id, cancellationToken))
            {
                throw new BusinessException("Funds:LedgerReversedAlready").WithData("sequence", original.Sequence);
            }

            return await SaveAsync(head.AppendReversal(ids.Create(), original, reversal, Poster()), balances, original.Kind == LedgerTransactionKind.Reallocation, cancellationToken);
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<LedgerVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        // All reads see the journal as of one moment, while others go on posting.
        await using var snapshot = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(provider.LedgerSnapshot, cancellationToken) : null;
        var verifier = new LedgerVerifier();
        var last = long.MinValue;
        while (true)
        {
            var page = await Journal().Where(t => t.Sequence > last).OrderBy(t => t.Sequence).Take(VerifiedAtOnce).ToListAsync(cancellationToken);
            page.ForEach(verifier.Add);
            if (page.Count < VerifiedAtOnce)
            {
                break;
            }

            last = page[^1].Sequence;
        }

        return verifier.Finish(
            await context.Set<LedgerHead>().AsNoTracking().SingleOrDefaultAsync(cancellationToken),
            await context.Set<LedgerBalance>().AsNoTracking().OrderBy(b => b.Account).ToListAsync(cancellationToken),
            await context.Set<LedgerEntry>().LongCountAsync(cancellationToken));
    }

    /// <summary>Works while nobody else posts for this county; what was read and written is forgotten after it, so the next posting reads anew.</summary>
    private async Task<LedgerTransaction> AloneAsync(Func<LedgerHead, Task<LedgerTransaction>> work, CancellationToken cancellationToken)
    {
        LedgerTransaction? result = null;
        try
        {
            await context.InTransactionAsync(async () => result = await work(await LockAsync(cancellationToken)), cancellationToken);
        }
        finally
        {
            Forget();
        }

        return result!;
    }

    private async Task<LedgerHead> LockAsync(CancellationToken cancellationToken)
    {
        var county = tenant.Id ?? throw new InvalidOperationException("A ledger is a county's: none is selected.");
        var head = await provider.LockLedgerHead(context, county).AsTracking().SingleOrDefaultAsync(cancellationToken);
        if (head is null)
        {
            await provider.EnsureLedgerHeadAsync(context, county, cancellationToken);
            head = await provider.LockLedgerHead(context, county).AsTracking().SingleAsync(cancellationToken);
        }

        return head;
    }

    /// <summary>What was posted under the posting's key before, and what stands on its accounts: one statement, because all others wait for it.</summary>
    private async Task<(Guid? EarlierId, Dictionary<string, LedgerBalance> Balances)> ReadAsync(LedgerPosting posting, CancellationToken cancellationToken)
    {
        var keys = posting.Movements.SelectMany(m => new[] { m.From.Key, m.To.Key }).Distinct(StringComparer.Ordinal).ToList();
        var found = await context.Set<LedgerHead>().AsTracking()
            .Select(h => new
            {
                EarlierId = context.Set<LedgerTransaction>().Where(t => t.IdempotencyKey == posting.IdempotencyKey).Select(t => (Guid?)t.Id).FirstOrDefault(),
                Balances = context.Set<LedgerBalance>().Where(b => b.TenantId == h.TenantId && keys.Contains(b.Account)).ToList(),
            })
            .SingleAsync(cancellationToken);
        return (found.EarlierId, found.Balances.ToDictionary(b => b.Account, StringComparer.Ordinal));
    }

    private async Task<LedgerTransaction> SameAsync(Guid earlierId, LedgerPosting posting, Guid? reversesId, CancellationToken cancellationToken)
    {
        var earlier = await Journal().SingleAsync(t => t.Id == earlierId, cancellationToken);
        return earlier.Says(posting, reversesId)
            ? earlier
            : throw new BusinessException("Funds:LedgerIdempotencyKeyUsed", 409).WithData("key", posting.IdempotencyKey).WithData("sequence", earlier.Sequence);
    }

    private async Task<LedgerTransaction> SaveAsync(LedgerTransaction transaction, Dictionary<string, LedgerBalance> balances, bool isReallocation, CancellationToken cancellationToken)
    {
        var changes = transaction.Entries.GroupBy(e => e.Account).Select(g => (Account: g.Key, Change: g.Sum(e => e.Change)));
        foreach (var (account, change) in changes)
        {
            if (!balances.TryGetValue(account.Key, out var balance))
            {
                balance = new LedgerBalance(transaction.TenantId, account);
                context.Add(balance);
            }

            balance.Apply(change, isReallocation);
        }

        context.Add(transaction);
        await context.SaveChangesAsync(cancellationToken);
        return transaction;
    }

    // Money enters the ledger from a source and a line that the county has; from there on it only follows the routes.
    private async Task CheckConfigurationAsync(LedgerPosting posting, CancellationToken cancellationToken)
    {
        switch (posting.Kind)
        {
            case LedgerTransactionKind.Appropriation:
                await CheckSourcesAsync(posting, cancellationToken);
                break;
            case LedgerTransactionKind.Allocation or LedgerTransactionKind.Reallocation:
                await CheckLinesAsync(posting, cancellationToken);
                break;
            default:
                break;
        }
    }

    private async Task CheckSourcesAsync(LedgerPosting posting, CancellationToken cancellationToken)
    {
        var codes = posting.Movements.Select(m => m.From.FundSourceCode).Distinct(StringComparer.Ordinal).ToList();
        var known = await context.Set<FundSource>().Where(s => codes.Contains(s.Key)).Select(s => s.Key).ToListAsync(cancellationToken);
        if (codes.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new BusinessException("Funds:LedgerSourceUnknown").WithData("source", unknown);
        }
    }

    /// <summary>
    /// Money goes to lines of the lowest level only. Never more is allocated to a line than the plan gives it and reallocations moved to it
    /// (M119): what it has now, wherever that stands, is all that was allocated. One statement for all lines.
    /// </summary>
    private async Task CheckLinesAsync(LedgerPosting posting, CancellationToken cancellationToken)
    {
        var asked = posting.Movements.GroupBy(m => m.To.BudgetItemCode!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(m => m.Amount), StringComparer.Ordinal);
        var codes = asked.Keys.ToList();
        var lines = await context.Set<BudgetItem>().Where(i => codes.Contains(i.Key))
            .Select(i => new
            {
                i.Key,
                Planned = i.Values.Amount,
                HasChildren = context.Set<BudgetItem>().Any(c => c.Values.ParentCode == i.Key),
                Stands = context.Set<LedgerBalance>().Where(b => b.BudgetItemCode == i.Key && b.Kind != LedgerAccountKind.Recovered).Sum(b => b.Amount),
                Reallocated = context.Set<LedgerBalance>().Where(b => b.BudgetItemCode == i.Key).Sum(b => b.Reallocated),
            })
            .ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        foreach (var (code, amount) in asked)
        {
            if (!lines.TryGetValue(code, out var line) || line.HasChildren)
            {
                throw new BusinessException("Funds:LedgerLineUnknown").WithData("line", code);
            }

            var ceiling = line.Planned + line.Reallocated;
            if (posting.Kind == LedgerTransactionKind.Allocation && amount > ceiling - line.Stands)
            {
                throw new BusinessException("Funds:LedgerLineExceeded")
                    .WithData("line", code).WithData("planned", LedgerHash.Amount(ceiling)).WithData("room", LedgerHash.Amount(ceiling - line.Stands)).WithData("asked", LedgerHash.Amount(amount));
            }
        }
    }

    private IQueryable<LedgerTransaction> Journal() => context.Set<LedgerTransaction>().AsNoTracking().Include(t => t.Entries);

    private LedgerPoster Poster() => LedgerPoster.At(clock.GetUtcNow(), user.Id, user.UserName);

    private void Forget()
    {
        foreach (var entry in context.ChangeTracker.Entries().Where(e => e.Entity is LedgerHead or LedgerBalance or LedgerTransaction or LedgerEntry).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }
}
