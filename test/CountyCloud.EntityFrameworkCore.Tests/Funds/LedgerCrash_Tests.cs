using CountyCloud.Funds;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.Funds;

/// <summary>A process that posts is killed at random points and started again.</summary>
[Trait("Req", "FUND-16")]
public sealed class LedgerCrash_Tests
{
    private const int Postings = 90;
    private const int Kills = 4;
    private const decimal Amount = 1_000;

    [ProviderTheory]
    public async Task No_acknowledged_posting_is_lost_and_none_is_doubled(TestProvider provider)
    {
        await using var database = await TestDatabaseTemplate.Empty.CopyAsync(provider);
        await using var services = LedgerTestBed.ServicesOn(database);
        var bed = await LedgerTestBed.CreateAsync(services);
        var random = new Random(20190715);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round <= Kills; round++)
        {
            using var process = LedgerWriter.Start(database, bed.County, Postings, Amount);
            var until = round == Kills ? int.MaxValue : acknowledged.Count + random.Next(1, Postings / Kills);

            while (await process.StandardOutput.ReadLineAsync() is { } key)
            {
                acknowledged.Add(key);
                if (acknowledged.Count == until)
                {
                    process.Kill();
                }
            }

            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(round == Kills ? 0 : 137);
            var kept = await PostedKeysAsync(bed);
            acknowledged.Except(kept).ShouldBeEmpty();
            kept.Count.ShouldBeInRange(acknowledged.Count, Postings);
            kept.ShouldBeUnique();
        }

        (await PostedKeysAsync(bed)).Count.ShouldBe(Postings);
        (await bed.BalanceAsync(LedgerTestBed.Committed)).ShouldBe(Postings * Amount);
        (await bed.BalanceAsync(LedgerTestBed.Available)).ShouldBe(LedgerTestBed.Planned - (Postings * Amount));
        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    private static Task<List<string>> PostedKeysAsync(LedgerTestBed bed) => bed.InScopeAsync((_, db) =>
        db.Set<LedgerTransaction>().Where(t => t.Kind == LedgerTransactionKind.Commitment).Select(t => t.IdempotencyKey).ToListAsync());
}
