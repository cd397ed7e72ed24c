using CountyCloud.TestBase;
using Npgsql;

namespace CountyCloud.Load;

/// <summary>Measures the product against plain SQL on PostgreSQL, on a copies of the demo database.</summary>
public static class LoadRun
{
    /// <summary>Measures everything, or one thing by its name in the result.</summary>
    public static async Task<LoadResult> RunAsync(LoadOptions options, string? only = null) => new(
        await OnHostAsync(only, "approveAndPost", host => ApproveAndPost.MeasureAsync(host, options)),
        await OnHostAsync(only, "budgetExecution", host => BudgetExecution.MeasureAsync(host, options)),
        await OnHostAsync(only, "capture", host => Capture.MeasureAsync(host, options)),
        await OnHostAsync(only, "traceGraph", host => TraceGraph.MeasureAsync(host, options)),
        await AsAskedAsync(only, "tracePage", () => TracePage.MeasureAsync(options)),
        await AsAskedAsync(only, "scale", () => Scale.MeasureAsync(options)),
        await AsAskedAsync(only, "countyReads", () => CountyReads.MeasureAsync(options)),
        await AsAskedAsync(only, "manyCounties", () => ManyCounties.MeasureAsync(options)),
        await AsAskedAsync(only, "sqlite", () => TracePage.MeasureSqliteAsync(options)));

    /// <summary>Tells, when asked to, which statements the product sent.</summary>
    public static void Explain(StatementCounter counter)
    {
        if (Environment.GetEnvironmentVariable("LOAD_EXPLAIN") is not null)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, counter.Statements.Select((s, i) => $"{i + 1}. {s}")));
        }
    }

    /// <summary>Tells, when asked to, the throughput of each round: how even the machine was.</summary>
    internal static void Explain(Stopwatches own, Stopwatches plain)
    {
        if (Environment.GetEnvironmentVariable("LOAD_EXPLAIN") is not null)
        {
            Console.Error.WriteLine(string.Join("  ", own.Rates.Zip(plain.Rates, (o, p) => $"{o:0.0}/{p:0.0}={o / p:0.000}")));
        }
    }

    /// <summary>
    /// Gives the database the statistics that a server in use has. Without them the checks of foreign keys keep the plan that a connection made while the table was empty, which may read the
    /// whole county by another index, until autovacuum comes by: within a minute, which is most of a measurement.
    /// </summary>
    internal static async Task AnalyzeAsync(TestHost host)
    {
        await using var owner = NpgsqlDataSource.Create(host.Database.OwnerConnectionString);
        await using var analyze = owner.CreateCommand("ANALYZE");
        await analyze.ExecuteNonQueryAsync();
    }

    private static Task<T?> OnHostAsync<T>(string? only, string name, Func<TestHost, Task<T>> measure)
        where T : class => AsAskedAsync(only, name, async () =>
        {
            await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(TestProvider.PostgreSql));
            return await measure(host);
        });

    private static async Task<T?> AsAskedAsync<T>(string? only, string name, Func<Task<T>> measure)
        where T : class
    {
        if (only is not null && only != name)
        {
            return null;
        }

        var measured = await measure();
        if (Environment.GetEnvironmentVariable("LOAD_EXPLAIN") is not null)
        {
            Console.Error.WriteLine($"{name}: {measured}");
        }

        return measured;
    }
}
