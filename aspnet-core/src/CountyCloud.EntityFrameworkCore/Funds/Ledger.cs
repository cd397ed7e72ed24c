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
                if (await FindSameAsync(posting, reversesId: null, cancellationToken) is { } earlier)
                {
                    return earlier;
                }

                await CheckConfigurationAsync(posting, cancellationToken);
                return await SaveAsync(head.Append(ids.Create(), posting, Poster()), cancellationToken);
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
            if (await FindSameAsync(posting, original.Id, cancellationToken) is { } earlier)
            {
                return earlier;
            }

            if (await context.Set<LedgerTransaction>().AnyAsync(t => t.ReversesId == original.Id, cancellationToken))
            {
                throw new BusinessException("Funds:LedgerReversedAlready").WithData("sequence", original.Sequence);
            }

            return await SaveAsync(head.AppendReversal(ids.Create(), original, reversal, Poster()), cancellationToken);
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

    private async Task<LedgerTransaction?> FindSameAsync(LedgerPosting posting, Guid? reversesId, CancellationToken cancellationToken)
    {
        var earlierId = await context.Set<LedgerTransaction>().Where(t => t.IdempotencyKey == posting.IdempotencyKey).Select(t => (Guid?)t.Id).SingleOrDefaultAsync(cancellationToken);
        if (earlierId is null)
        {
            return null;
        }

        var earlier = await Journal().SingleAsync(t => t.Id == earlierId, cancellationToken);
        return earlier.Says(posting, reversesId)
            ? earlier
            : throw new BusinessException("Funds:LedgerIdempotencyKeyUsed", 409).WithData("key", posting.IdempotencyKey).WithData("sequence", earlier.Sequence);
    }

    private async Task<LedgerTransaction> SaveAsync(LedgerTransaction transaction, CancellationToken cancellationToken)
    {
        var changes = transaction.Entries.GroupBy(e => e.Account).Select(g => (Account: g.Key, Change: g.Sum(e => e.Change))).ToList();
        var keys = changes.Select(c => c.Account.Key).ToList();
        var balances = await context.Set<LedgerBalance>().AsTracking().Where(b => keys.Contains(b.Account)).ToDictionaryAsync(b => b.Account, StringComparer.Ordinal, cancellationToken);
        foreach (var (account, change) in changes)
        {
            if (!balances.TryGetValue(account.Key, out var balance))
            {
                balance = new LedgerBalance(transaction.TenantId, account);
                context.Add(balance);
            }

            balance.Apply(change);
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
            case LedgerTransactionKind.Allocation:
                foreach (var line in posting.Movements.GroupBy(m => m.To.BudgetItemCode!, StringComparer.Ordinal))
                {
                    await CheckCeilingAsync(await PlannedAsync(line.Key, cancellationToken), line.Key, line.Sum(m => m.Amount), cancellationToken);
                }

                break;
            case LedgerTransactionKind.Reallocation:
                foreach (var line in posting.Movements.Select(m => m.To.BudgetItemCode!).Distinct(StringComparer.Ordinal))
                {
                    await PlannedAsync(line, cancellationToken);
                }

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

    /// <summary>What the budget plans for a line; nothing may stand below it.</summary>
    private async Task<decimal> PlannedAsync(string line, CancellationToken cancellationToken)
    {
        var item = await context.Set<BudgetItem>().Where(i => i.Key == line)
            .Select(i => new { i.Values.Amount, HasChildren = context.Set<BudgetItem>().Any(c => c.Values.ParentCode == line) }).SingleOrDefaultAsync(cancellationToken);
        return item is null || item.HasChildren ? throw new BusinessException("Funds:LedgerLineUnknown").WithData("line", line) : item.Amount;
    }

    /// <summary>Never more in a line than the plan gives it and reallocations moved to it (M119): what it has now, wherever that stands, is all that was allocated.</summary>
    private async Task CheckCeilingAsync(decimal planned, string line, decimal asked, CancellationToken cancellationToken)
    {
        var stands = await context.Set<LedgerBalance>().Where(b => b.BudgetItemCode == line && b.Kind != LedgerAccountKind.Recovered).Select(b => b.Amount).ToListAsync(cancellationToken);
        var reallocated = (await context.Reallocations().Where(r => r.BudgetItemCode == line).ToListAsync(cancellationToken)).Sum(r => r.Change);
        var room = planned + reallocated - stands.Sum();
        if (asked > room)
        {
            throw new BusinessException("Funds:LedgerLineExceeded").WithData("line", line).WithData("planned", LedgerHash.Amount(planned + reallocated)).WithData("room", LedgerHash.Amount(room)).WithData("asked", LedgerHash.Amount(asked));
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
