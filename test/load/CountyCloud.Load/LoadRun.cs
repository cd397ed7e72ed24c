using CountyCloud.TestBase;

namespace CountyCloud.Load;

/// <summary>Measures the product against plain SQL on PostgreSQL, on a copies of the demo database.</summary>
public static class LoadRun
{
    /// <summary>Measures everything.</summary>
    public static async Task<LoadResult> RunAsync(LoadOptions options)
    {
        Measured decisions;
        Measured reading;
        CaptureMeasured capture;
        await using (var host = await StartAsync())
        {
            decisions = await ApproveAndPost.MeasureAsync(host, options);
            Explain(decisions);
        }

        await using (var host = await StartAsync())
        {
            reading = await BudgetExecution.MeasureAsync(host, options);
        }

        await using (var host = await StartAsync())
        {
            capture = await Capture.MeasureAsync(host, options);
            if (Environment.GetEnvironmentVariable("LOAD_EXPLAIN") is not null)
            {
                Console.Error.WriteLine(capture);
            }
        }

        GraphMeasured graph;
        await using (var host = await StartAsync())
        {
            graph = await TraceGraph.MeasureAsync(host, options);
        }

        return new LoadResult(decisions, reading, capture, graph);
    }

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

    private static void Explain(Measured measured)
    {
        if (Environment.GetEnvironmentVariable("LOAD_EXPLAIN") is not null)
        {
            Console.Error.WriteLine(measured);
        }
    }

    private static async Task<TestHost> StartAsync() => new(await DemoDatabase.Template.CopyAsync(TestProvider.PostgreSql));
}
