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
    private const int Kills = 4;
    private const int AcknowledgedBeforeAKill = 22;

    /// <summary>What a process that shall not end by itself is given to post: only a kill stops it.</summary>
    private const int WithoutEnd = int.MaxValue;

    private const decimal Amount = 1;

    [ProviderTheory]
    public async Task No_acknowledged_posting_is_lost_and_none_is_doubled(TestProvider provider)
    {
        await using var database = await TestDatabaseTemplate.Empty.CopyAsync(provider);
        await using var services = LedgerTestBed.ServicesOn(database);
        var bed = await LedgerTestBed.CreateAsync(services);
        var random = new Random(20190715);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<string>();
        for (var round = 0; round < Kills; round++)
        {
            using var killed = LedgerWriter.Start(database, bed.County, WithoutEnd, Amount);
            var until = acknowledged.Count + random.Next(1, AcknowledgedBeforeAKill);
            while (await killed.StandardOutput.ReadLineAsync() is { } key)
            {
                if (acknowledged.Add(key) && acknowledged.Count == until)
                {
                    killed.Kill();
                }
            }

            await killed.WaitForExitAsync();
            killed.ExitCode.ShouldBe(137);
            kept = await PostedKeysAsync(bed);
            acknowledged.Except(kept).ShouldBeEmpty();
            kept.ShouldBeUnique();
        }

        var all = kept.Max(LedgerWriter.IndexOf) + 1;
        using var last = LedgerWriter.Start(database, bed.County, all, Amount);
        (await last.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(all);
        await last.WaitForExitAsync();
        last.ExitCode.ShouldBe(0);
        (await PostedKeysAsync(bed)).Count.ShouldBe(all);
        (await bed.BalanceAsync(LedgerTestBed.Committed)).ShouldBe(all * Amount);
        (await bed.BalanceAsync(LedgerTestBed.Available)).ShouldBe(LedgerTestBed.Planned - (all * Amount));
        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    private static Task<List<string>> PostedKeysAsync(LedgerTestBed bed) => bed.InScopeAsync((_, db) =>
        db.Set<LedgerTransaction>().Where(t => t.Kind == LedgerTransactionKind.Commitment).Select(t => t.IdempotencyKey).ToListAsync());
}
