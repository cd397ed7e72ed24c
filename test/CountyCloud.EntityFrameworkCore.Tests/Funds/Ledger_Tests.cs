using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Funds;
using CountyCloud.TestBase;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.Funds;

/// <summary>Posting on the databases.</summary>
[Collection(DatabaseCollection.Name)]
[Trait("Req", "FUND-16")]
public sealed class Ledger_Tests(TestServicesFixture fixture)
{
    private static readonly DateOnly Day = new(2019, 7, 15);

    [ProviderTheory]
    [Trait("Req", "FUND-11")]
    public async Task A_payment_goes_through_its_stages_and_every_balance_follows(TestProvider provider)
    {
        var bed = await BedAsync(provider);

        await bed.PostAsync(LedgerTestBed.Commit("c", 400_000));
        await bed.PostAsync(LedgerTestBed.Posting("a", LedgerTransactionKind.Payable, 200_000, LedgerTestBed.Committed, LedgerTestBed.Payable));
        await bed.PostAsync(LedgerTestBed.Posting("p", LedgerTransactionKind.Payment, 200_000, LedgerTestBed.Payable, LedgerTestBed.Paid));

        (await BalancesAsync(bed)).ShouldBe([
            (LedgerAccountKind.FundsGranted, 3_000_000), (LedgerAccountKind.Unallocated, 2_000_000), (LedgerAccountKind.BudgetAvailable, 600_000),
            (LedgerAccountKind.Committed, 200_000), (LedgerAccountKind.Paid, 200_000)]);
        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [ProviderTheory]
    [Trait("Req", "FUND-48")]
    public async Task A_deposit_is_outstanding_until_it_comes_back_and_is_never_cost(TestProvider provider)
    {
        var bed = await BedAsync(provider);
        var deposit = LedgerTestBed.Paid.As(LedgerAccountKind.Deposit);
        await bed.PostAsync(LedgerTestBed.Posting("a", LedgerTransactionKind.Payable, 300_000, LedgerTestBed.Available, LedgerTestBed.Payable));

        await bed.PostAsync(LedgerTestBed.Posting("d", LedgerTransactionKind.DepositPaid, 300_000, LedgerTestBed.Payable, deposit));
        (await bed.BalanceAsync(deposit)).ShouldBe(300_000);
        (await bed.BalanceAsync(LedgerTestBed.Paid)).ShouldBe(0);

        await bed.PostAsync(LedgerTestBed.Posting("r", LedgerTransactionKind.DepositReturned, 300_000, deposit, LedgerTestBed.Available));
        (await bed.BalanceAsync(LedgerTestBed.Available)).ShouldBe(LedgerTestBed.Planned);
    }

    [ProviderTheory]
    public async Task Recovered_money_is_the_sources_again_and_the_payee_has_it_no_more(TestProvider provider)
    {
        var bed = await BedAsync(provider);
        await bed.PostAsync(LedgerTestBed.Posting("a", LedgerTransactionKind.Payable, 50_000, LedgerTestBed.Available, LedgerTestBed.Payable));
        await bed.PostAsync(LedgerTestBed.Posting("p", LedgerTransactionKind.Payment, 50_000, LedgerTestBed.Payable, LedgerTestBed.Paid));
        LedgerPosting Recovery(string key, decimal amount) => LedgerTestBed.Posting(key, LedgerTransactionKind.Recovery, amount, LedgerTestBed.Paid, LedgerTestBed.Paid.As(LedgerAccountKind.Recovered)) with
        {
            Movements =
            [
                new LedgerMovement(amount, LedgerTestBed.Paid, LedgerTestBed.Paid.As(LedgerAccountKind.Recovered)),
                new LedgerMovement(amount, LedgerAccount.FundsReturned(LedgerTestBed.Source), LedgerTestBed.Unallocated),
            ],
        };

        await bed.PostAsync(Recovery("r1", 30_000));
        var tooMuch = await Should.ThrowAsync<BusinessException>(() => bed.PostAsync(Recovery("r2", 20_000.01m)));

        tooMuch.Code.ShouldBe("Funds:LedgerOverdrawn");
        (await bed.BalanceAsync(LedgerTestBed.Paid)).ShouldBe(20_000);
        (await bed.BalanceAsync(LedgerTestBed.Unallocated)).ShouldBe(2_030_000);
        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [ProviderTheory]
    [Trait("Req", "FUND-10")]
    public async Task An_overdraft_is_refused_and_leaves_nothing_behind(TestProvider provider)
    {
        var bed = await BedAsync(provider);

        var error = await Should.ThrowAsync<BusinessException>(() => bed.PostAsync(LedgerTestBed.Commit("c", LedgerTestBed.Planned + 0.01m)));

        error.Code.ShouldBe("Funds:LedgerOverdrawn");
        error.Data["available"].ShouldBe("1000000.00");
        (await CountAsync(bed)).ShouldBe(2);
        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [ProviderTheory]
    [Trait("Req", "FUND-10")]
    public async Task Money_comes_from_a_known_source_into_a_known_line_of_the_lowest_level(TestProvider provider)
    {
        var bed = await BedAsync(provider);

        (await CodeAsync(bed, LedgerTestBed.Posting("g", LedgerTransactionKind.Appropriation, 1, LedgerAccount.FundsGranted("nobody"), LedgerAccount.Unallocated("nobody")))).ShouldBe("Funds:LedgerSourceUnknown");
        (await CodeAsync(bed, LedgerTestBed.Posting("a", LedgerTransactionKind.Allocation, 1, LedgerTestBed.Unallocated, LedgerAccount.BudgetAvailable(LedgerTestBed.Source, "L999")))).ShouldBe("Funds:LedgerLineUnknown");
        (await CodeAsync(bed, LedgerTestBed.Posting("s", LedgerTransactionKind.Allocation, 1, LedgerTestBed.Unallocated, LedgerAccount.BudgetAvailable(LedgerTestBed.Source, "S1")))).ShouldBe("Funds:LedgerLineUnknown");
    }

    [ProviderTheory]
    [Trait("Req", "FUND-10")]
    public async Task A_line_never_gets_more_than_the_plan_gives_it_with_what_was_reallocated(TestProvider provider)
    {
        var bed = await BedAsync(provider);
        var other = LedgerAccount.BudgetAvailable(LedgerTestBed.Source, LedgerTestBed.OtherLine);
        await bed.PostAsync(LedgerTestBed.Commit("c", 400_000));

        (await CodeAsync(bed, LedgerTestBed.Posting("over", LedgerTransactionKind.Allocation, 0.01m, LedgerTestBed.Unallocated, LedgerTestBed.Available))).ShouldBe("Funds:LedgerLineExceeded");

        var moved = await bed.PostAsync(LedgerTestBed.Posting("m", LedgerTransactionKind.Reallocation, 500_000, LedgerTestBed.Available, other));
        await bed.PostAsync(LedgerTestBed.Posting("o", LedgerTransactionKind.Allocation, 1_000_000, LedgerTestBed.Unallocated, other));
        (await CodeAsync(bed, LedgerTestBed.Posting("over", LedgerTransactionKind.Allocation, 0.01m, LedgerTestBed.Unallocated, other))).ShouldBe("Funds:LedgerLineExceeded");
        (await CodeAsync(bed, LedgerTestBed.Posting("back", LedgerTransactionKind.Allocation, 500_000, LedgerTestBed.Unallocated, LedgerTestBed.Available))).ShouldBe("Funds:LedgerLineExceeded");

        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
        await bed.InScopeAsync((l, _) => l.ReverseAsync(moved.Id, new LedgerReversal(Day, "调配撤回", "mr")));
        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
        (await bed.QueryAsync(q => q.GetReallocatedAsync(null, CancellationToken.None))).Values.ShouldAllBe(v => v == 0);
    }

    [ProviderTheory]
    [Trait("Req", "FUND-16")]
    public async Task A_posting_reads_three_times_however_many_lines_it_has(TestProvider provider)
    {
        var bed = await LedgerTestBed.CreateAsync(LedgerTestBed.ServicesOn(await fixture.GetDatabaseAsync(provider)), allocated: 0);
        var posting = LedgerTestBed.Posting("a", LedgerTransactionKind.Allocation, 1, LedgerTestBed.Unallocated, LedgerTestBed.Available);
        posting = posting with
        {
            Movements = [.. posting.Movements, new LedgerMovement(2, LedgerTestBed.Unallocated, LedgerAccount.BudgetAvailable(LedgerTestBed.Source, LedgerTestBed.OtherLine))],
        };

        using var counter = StatementCounter.Start();
        await bed.PostAsync(posting);

        // All others wait meanwhile: the head of the journal; key and balances; the lines.
        counter.Statements.Count(s => s.StartsWith("SELECT", StringComparison.Ordinal)).ShouldBe(3);
        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [ProviderTheory]
    public async Task The_same_posting_again_gives_the_first_and_another_one_under_its_key_is_refused(TestProvider provider)
    {
        var bed = await BedAsync(provider);
        var first = await bed.PostAsync(LedgerTestBed.Commit("c", 100));

        var again = await bed.PostAsync(LedgerTestBed.Commit("c", 100));
        var error = await Should.ThrowAsync<BusinessException>(() => bed.PostAsync(LedgerTestBed.Commit("c", 101)));

        again.Id.ShouldBe(first.Id);
        again.Entries.Count.ShouldBe(2);
        error.Code.ShouldBe("Funds:LedgerIdempotencyKeyUsed");
        (await CountAsync(bed)).ShouldBe(3);
    }

    [ProviderTheory]
    public async Task A_transaction_is_taken_back_once_and_only_while_its_money_is_there(TestProvider provider)
    {
        var bed = await BedAsync(provider);
        var commitment = await bed.PostAsync(LedgerTestBed.Commit("c", 100));
        var approval = await bed.PostAsync(LedgerTestBed.Posting("a", LedgerTransactionKind.Payable, 60, LedgerTestBed.Committed, LedgerTestBed.Payable));

        (await Should.ThrowAsync<BusinessException>(() => ReverseAsync(commitment.Id, "rc"))).Code.ShouldBe("Funds:LedgerOverdrawn");
        var reversal = await ReverseAsync(approval.Id, "ra");
        (await ReverseAsync(approval.Id, "ra")).Id.ShouldBe(reversal.Id);
        (await Should.ThrowAsync<BusinessException>(() => ReverseAsync(approval.Id, "other"))).Code.ShouldBe("Funds:LedgerReversedAlready");
        (await Should.ThrowAsync<BusinessException>(() => ReverseAsync(reversal.Id, "rr"))).Code.ShouldBe("Funds:LedgerReversalOfReversal");
        await Should.ThrowAsync<EntityNotFoundException>(() => ReverseAsync(Guid.CreateVersion7(), "rx"));
        await ReverseAsync(commitment.Id, "rc");

        (await bed.BalanceAsync(LedgerTestBed.Available)).ShouldBe(LedgerTestBed.Planned);
        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();

        Task<LedgerTransaction> ReverseAsync(Guid id, string key) => bed.InScopeAsync((l, _) => l.ReverseAsync(id, new LedgerReversal(Day, "记错", key)));
    }

    [ProviderTheory]
    public async Task A_posting_is_kept_or_undone_with_the_callers_transaction(TestProvider provider)
    {
        var bed = await BedAsync(provider);

        await bed.InScopeAsync(async (ledger, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await ledger.PostAsync(LedgerTestBed.Commit("c1", 100));
            await ledger.PostAsync(LedgerTestBed.Commit("c2", 200));
            await transaction.RollbackAsync();
            return true;
        });
        (await CountAsync(bed)).ShouldBe(2);

        await bed.InScopeAsync(async (ledger, db) =>
        {
            await db.InTransactionAsync(
                async () =>
                {
                    await ledger.PostAsync(LedgerTestBed.Commit("c1", 100));
                    await ledger.PostAsync(LedgerTestBed.Commit("c2", 200));
                },
                CancellationToken.None);
            return true;
        });
        (await bed.BalanceAsync(LedgerTestBed.Committed)).ShouldBe(300);
        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [ProviderTheory]
    public async Task What_a_failed_posting_left_in_the_context_is_not_saved_later(TestProvider provider)
    {
        var bed = await BedAsync(provider);

        await bed.InScopeAsync(async (ledger, db) =>
        {
            await Should.ThrowAsync<BusinessException>(() => ledger.PostAsync(LedgerTestBed.Commit("big", 2 * LedgerTestBed.Planned)));
            await ledger.PostAsync(LedgerTestBed.Commit("small", 5));
            return await db.SaveChangesAsync();
        });

        (await CountAsync(bed)).ShouldBe(3);
        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [ProviderTheory]
    public async Task Balances_are_known_as_of_a_date_and_as_of_a_sequence(TestProvider provider)
    {
        var bed = await BedAsync(provider);
        await bed.PostAsync(LedgerTestBed.Commit("c1", 100) with { Date = new DateOnly(2019, 8, 1) });
        await bed.PostAsync(LedgerTestBed.Commit("c2", 20.55m) with { Date = new DateOnly(2019, 9, 1) });

        (await CommittedAsync(new DateOnly(2019, 7, 31), null)).ShouldBe(0);
        (await CommittedAsync(new DateOnly(2019, 8, 31), null)).ShouldBe(100);
        (await CommittedAsync(new DateOnly(2019, 9, 1), null)).ShouldBe(120.55m);
        (await CommittedAsync(null, 3)).ShouldBe(100);
        (await CommittedAsync(null, null)).ShouldBe(120.55m);

        async Task<decimal> CommittedAsync(DateOnly? date, long? sequence) =>
            (await bed.QueryAsync(q => q.GetBalancesAsync(date, sequence, CancellationToken.None))).Where(b => b.Account.Kind == LedgerAccountKind.Committed).Sum(b => b.Amount);
    }

    [ProviderTheory]
    public async Task A_journal_row_is_never_changed_or_deleted_by_the_application(TestProvider provider)
    {
        var bed = await BedAsync(provider);

        await bed.InScopeAsync(async (_, db) =>
        {
            var transaction = await db.Set<LedgerTransaction>().AsTracking().FirstAsync();
            db.Entry(transaction).Property(t => t.Description).CurrentValue = "changed";
            await Should.ThrowAsync<AppendOnlyException>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            db.Remove(await db.Set<LedgerEntry>().AsTracking().FirstAsync());
            await Should.ThrowAsync<AppendOnlyException>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Set<LedgerTransaction>().ExecuteUpdateAsync(s => s.SetProperty(t => t.Description, "changed")));
            await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Set<LedgerEntry>().ExecuteUpdateAsync(s => s.SetProperty(t => t.Amount, 1m)));
            await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Set<LedgerEntry>().ExecuteDeleteAsync());
            await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Set<LedgerBalance>().ExecuteUpdateAsync(s => s.SetProperty(t => t.Amount, -1m)));
            return true;
        });

        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [ProviderTheory]
    public async Task Random_postings_leave_the_balances_of_a_plain_model_and_an_intact_journal(TestProvider provider)
    {
        var services = LedgerTestBed.ServicesOn(await fixture.GetDatabaseAsync(provider));
        var step = from way in Gen.Choose(0, 4) from amount in Gen.Choose(1, 60_000_000) select (way, Amount: amount / 100m);
        (LedgerTransactionKind Kind, LedgerAccount From, LedgerAccount To)[] ways =
        [
            (LedgerTransactionKind.Commitment, LedgerTestBed.Available, LedgerTestBed.Committed),
            (LedgerTransactionKind.Payable, LedgerTestBed.Committed, LedgerTestBed.Payable),
            (LedgerTransactionKind.Payment, LedgerTestBed.Payable, LedgerTestBed.Paid),
            (LedgerTransactionKind.Release, LedgerTestBed.Committed, LedgerTestBed.Available),
            (LedgerTransactionKind.Release, LedgerTestBed.Available, LedgerTestBed.Unallocated),
        ];
        foreach (var steps in step.ListOf(15).Sample(4, 5))
        {
            var bed = await LedgerTestBed.CreateAsync(services);
            var model = new Dictionary<LedgerAccount, decimal>
            {
                [LedgerAccount.FundsGranted(LedgerTestBed.Source)] = 3_000_000, [LedgerTestBed.Unallocated] = 2_000_000, [LedgerTestBed.Available] = LedgerTestBed.Planned,
            };
            foreach (var ((way, amount), i) in steps.Select((s, i) => (s, i)))
            {
                var (kind, from, to) = ways[way];
                var isCovered = model.GetValueOrDefault(from) >= amount;
                var posting = LedgerTestBed.Posting($"s{i}", kind, amount, from, to);

                if (isCovered)
                {
                    await bed.PostAsync(posting);
                    model[from] -= amount;
                    model[to] = model.GetValueOrDefault(to) + amount;
                }
                else
                {
                    (await CodeAsync(bed, posting)).ShouldBe("Funds:LedgerOverdrawn");
                }
            }

            (await bed.QueryAsync(q => q.GetBalancesAsync(null, null, CancellationToken.None))).Where(b => b.Amount != 0).ToDictionary(b => b.Account, b => b.Amount)
                .ShouldBe(model.Where(m => m.Value != 0).ToDictionary(), ignoreOrder: true);
            (await bed.QueryAsync(q => q.GetBalancesAsync(null, long.MaxValue, CancellationToken.None))).Where(b => b.Amount != 0).ToDictionary(b => b.Account, b => b.Amount)
                .ShouldBe(model.Where(m => m.Value != 0).ToDictionary(), ignoreOrder: true);
            (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
        }
    }

    private static Task<int> CountAsync(LedgerTestBed bed) => bed.InScopeAsync((_, db) => db.Set<LedgerTransaction>().CountAsync());

    private static async Task<string> CodeAsync(LedgerTestBed bed, LedgerPosting posting) => (await Should.ThrowAsync<BusinessException>(() => bed.PostAsync(posting))).Code;

    private static async Task<IEnumerable<(LedgerAccountKind Kind, decimal Amount)>> BalancesAsync(LedgerTestBed bed) =>
        (await bed.QueryAsync(q => q.GetBalancesAsync(null, null, CancellationToken.None))).Where(b => b.Amount != 0).Select(b => (b.Account.Kind, b.Amount)).OrderBy(b => b.Kind);

    private async Task<LedgerTestBed> BedAsync(TestProvider provider) => await LedgerTestBed.CreateAsync(LedgerTestBed.ServicesOn(await fixture.GetDatabaseAsync(provider)));
}
