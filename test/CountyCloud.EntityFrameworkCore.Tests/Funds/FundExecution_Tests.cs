using CountyCloud.Funds;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.Funds;

/// <summary>The execution page's reading on the databases. Its speed is measured by test/load.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class FundExecution_Tests(TestServicesFixture fixture)
{
    private static readonly DateOnly Later = new(2019, 9, 1);

    [ProviderTheory]
    [Trait("Req", "FUND-16")]
    public async Task Execution_is_read_in_three_statements_however_much_was_posted(TestProvider provider)
    {
        var services = TestServices.Create(await fixture.GetDatabaseAsync(provider), s => s.AddCountyCloudEntityFrameworkCore().AddScoped<FundExecutionReader>());
        var bed = await LedgerTestBed.CreateAsync(services);
        await bed.PostAsync(LedgerTestBed.Commit("a", 400_000));
        var few = await ReadAsync(bed);
        for (var i = 0; i < 20; i++)
        {
            await bed.PostAsync(LedgerTestBed.Posting($"m{i}", LedgerTransactionKind.Reallocation, 1_000, LedgerTestBed.Available, LedgerAccount.BudgetAvailable(LedgerTestBed.Source, LedgerTestBed.OtherLine)));
            var committed = LedgerAccount.Committed(LedgerTestBed.Source, LedgerTestBed.Line, Guid.CreateVersion7(), LedgerTestBed.Payee);
            await bed.PostAsync(LedgerTestBed.Posting($"c{i}", LedgerTransactionKind.Commitment, 1_000, LedgerTestBed.Available, committed));
        }

        var many = await ReadAsync(bed);

        few.Statements.ShouldBe(3);
        many.Statements.ShouldBe(few.Statements);
        var line = many.Read.Lines.Single(l => l.Code == LedgerTestBed.Line).Amounts;
        (line.Committed, line.Reallocated, line.Left).ShouldBe((420_000, -20_000, LedgerTestBed.Planned - 440_000));
        many.Read.Total.Allocated.ShouldBe(LedgerTestBed.Planned);
    }

    [ProviderTheory]
    [Trait("Req", "FUND-16")]
    public async Task Execution_as_of_a_day_is_added_up_from_the_journal_and_says_the_same_as_the_balances_of_that_day(TestProvider provider)
    {
        var services = TestServices.Create(await fixture.GetDatabaseAsync(provider), s => s.AddCountyCloudEntityFrameworkCore().AddScoped<FundExecutionReader>());
        var bed = await LedgerTestBed.CreateAsync(services);
        var moved = await bed.PostAsync(LedgerTestBed.Posting("m1", LedgerTransactionKind.Reallocation, 5_000, LedgerTestBed.Available, LedgerAccount.BudgetAvailable(LedgerTestBed.Source, LedgerTestBed.OtherLine)));
        await bed.PostAsync(LedgerTestBed.Posting("m2", LedgerTransactionKind.Reallocation, 300, LedgerTestBed.Available, LedgerAccount.BudgetAvailable(LedgerTestBed.Source, LedgerTestBed.OtherLine)));
        await bed.PostAsync(LedgerTestBed.Commit("c", 400_000));
        var before = (await ReadAsync(bed)).Read;
        await bed.InScopeAsync((ledger, _) => ledger.ReverseAsync(moved.Id, new LedgerReversal(Later, "调配撤回", "r1")));
        var now = (await ReadAsync(bed)).Read;

        (await ReadAsync(bed, Later.AddDays(-1))).Read.Lines.ShouldBe(before.Lines);
        (await ReadAsync(bed, Later)).Read.Lines.ShouldBe(now.Lines);
        before.Lines.Single(l => l.Code == LedgerTestBed.OtherLine).Amounts.Reallocated.ShouldBe(5_300);
        now.Lines.Single(l => l.Code == LedgerTestBed.OtherLine).Amounts.Reallocated.ShouldBe(300);
        (await bed.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    private static async Task<(FundExecutionDto Read, int Statements)> ReadAsync(LedgerTestBed bed, DateOnly? asOf = null)
    {
        using var change = bed.Services.CurrentTenant.Change(bed.County);
        await using var scope = bed.Services.Provider.CreateAsyncScope();
        using var counter = StatementCounter.Start();
        var read = await scope.ServiceProvider.GetRequiredService<FundExecutionReader>().ReadAsync(asOf, CancellationToken.None);
        return (read, counter.Count);
    }
}
