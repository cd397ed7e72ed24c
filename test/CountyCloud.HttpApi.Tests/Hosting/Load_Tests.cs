using CountyCloud.Load;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Hosting;

/// <summary>The measurement of test/load still runs; what it measures with sizes as small as these says nothing.</summary>
public sealed class Load_Tests
{
    [PostgreSqlTheory]
    public async Task The_product_can_be_measured_against_plain_SQL(TestProvider provider)
    {
        provider.ShouldBe(TestProvider.PostgreSql);

        var result = await LoadRun.RunAsync(LoadOptions.Smoke);

        result.ApproveAndPost.Ratio.ShouldBeGreaterThan(0);
        result.BudgetExecution.Statements.ShouldBeLessThanOrEqualTo(result.BudgetExecution.MaxStatements!.Value);
    }
}
