using CountyCloud.Framework.Errors;
using CountyCloud.Funds;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.Funds;

/// <summary>Many writers at once, 32 on PostgreSQL; SQLite lets one write at a time, so there a few show the same.</summary>
[Collection(DatabaseCollection.Name)]
[Trait("Req", "FUND-16")]
public sealed class LedgerConcurrency_Tests(TestServicesFixture fixture)
{
    [ProviderTheory]
    public async Task Writers_racing_for_a_line_never_commit_more_than_it_has_and_lose_or_double_nothing(TestProvider provider)
    {
        const decimal amount = 2_500;
        var bed = await BedAsync(provider);
        var (writers, each) = provider == TestProvider.PostgreSql ? (32, 15) : (6, 90);

        var results = await Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(async () =>
        {
            var own = new List<string>();
            for (var i = 0; i < each; i++)
            {
                if (await TryAsync(() => bed.PostAsync(LedgerTestBed.Commit($"w{w}-{i}", amount))) is { } transaction)
                {
                    own.Add(transaction.IdempotencyKey);
                }
            }

            return own;
        })));

        var acknowledged = results.SelectMany(k => k).ToList();
        acknowledged.Count.ShouldBe((int)(LedgerTestBed.Planned / amount));
        var kept = await bed.InScopeAsync((_, db) => db.Set<LedgerTransaction>().AsNoTracking().OrderBy(t => t.Sequence).ToListAsync());
        kept.Where(t => t.Kind == LedgerTransactionKind.Commitment).Select(t => t.IdempotencyKey).ShouldBe(acknowledged, ignoreOrder: true);
        kept.Select(t => t.Sequence).ShouldBe(Enumerable.Range(1, kept.Count).Select(i => (long)i));
        (await bed.BalanceAsync(LedgerTestBed.Available)).ShouldBe(0);
        (await bed.BalanceAsync(LedgerTestBed.Committed)).ShouldBe(LedgerTestBed.Planned);
        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [ProviderTheory]
    public async Task One_key_posted_by_many_at_once_is_posted_once(TestProvider provider)
    {
        var bed = await BedAsync(provider);
        var writers = provider == TestProvider.PostgreSql ? 32 : 6;

        var results = await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() => bed.PostAsync(LedgerTestBed.Commit("same", 100)))));

        results.Select(t => t.Id).Distinct().ShouldHaveSingleItem();
        (await bed.BalanceAsync(LedgerTestBed.Committed)).ShouldBe(100);
    }

    [ProviderTheory]
    public async Task The_first_postings_of_a_county_may_come_at_once(TestProvider provider)
    {
        var services = LedgerTestBed.ServicesOn(await fixture.GetDatabaseAsync(provider));
        var bed = await LedgerTestBed.CreateAsync(services, granted: 0, allocated: 0);
        var writers = provider == TestProvider.PostgreSql ? 16 : 4;

        await Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(() => bed.PostAsync(
            LedgerTestBed.Posting($"g{w}", LedgerTransactionKind.Appropriation, 100, LedgerAccount.FundsGranted(LedgerTestBed.Source), LedgerTestBed.Unallocated)))));

        (await bed.BalanceAsync(LedgerTestBed.Unallocated)).ShouldBe(100 * writers);
        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [ProviderTheory]
    public async Task The_journal_can_be_verified_while_others_post(TestProvider provider)
    {
        var bed = await BedAsync(provider);
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await bed.PostAsync(LedgerTestBed.Commit($"w-{i}", 1));
            }
        });

        try
        {
            for (var i = 0; i < 10; i++)
            {
                (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
            }
        }
        finally
        {
            await stop.CancelAsync();
            await writer;
        }
    }

    private static async Task<LedgerTransaction?> TryAsync(Func<Task<LedgerTransaction>> post)
    {
        try
        {
            return await post();
        }
        catch (BusinessException e) when (e.Code == "Funds:LedgerOverdrawn")
        {
            return null;
        }
    }

    private async Task<LedgerTestBed> BedAsync(TestProvider provider) => await LedgerTestBed.CreateAsync(LedgerTestBed.ServicesOn(await fixture.GetDatabaseAsync(provider)));
}
