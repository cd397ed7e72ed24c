using System.Diagnostics;

namespace CountyCloud.Load;

/// <summary>Times of one way of doing something.</summary>
/// <param name="MedianMs">Median, milliseconds.</param>
/// <param name="P99Ms">99th percentile, milliseconds.</param>
/// <param name="PerSecond">How many a second, all writers together.</param>
public sealed record Timing(double MedianMs, double P99Ms, double PerSecond);

/// <summary>One measurement against its target.</summary>
/// <param name="Product">The product.</param>
/// <param name="Raw">The same done with plain SQL.</param>
/// <param name="Ratio">Throughput of the product divided by that of plain SQL: the median of the rounds, each against the round beside it.</param>
/// <param name="Target">Least ratio.</param>
/// <param name="Statements">SQL statements of the product for one.</param>
/// <param name="MaxStatements">Most statements; null when nothing is asked.</param>
public sealed record Measured(Timing Product, Timing Raw, double Ratio, double Target, int Statements, int? MaxStatements)
{
    /// <summary>True when the targets are reached.</summary>
    public bool IsReached => Ratio >= Target && (MaxStatements is null || Statements <= MaxStatements);
}

/// <summary>Everything that was measured.</summary>
/// <param name="ApproveAndPost">A decision that posts to the ledger, by several writers of one county.</param>
/// <param name="BudgetExecution">The execution page of a county.</param>
/// <param name="Capture">Documents of events over the REST interface of EPCIS.</param>
/// <param name="TraceGraph">The graph of a lot over ten steps and a thousand lots.</param>
public sealed record LoadResult(Measured ApproveAndPost, Measured BudgetExecution, CaptureMeasured Capture, GraphMeasured TraceGraph)
{
    /// <summary>True when all targets are reached.</summary>
    public bool IsReached => ApproveAndPost.IsReached && BudgetExecution.IsReached && Capture.IsReached && TraceGraph.IsReached;
}

/// <summary>Collects the times of rounds.</summary>
internal sealed class Stopwatches
{
    private readonly List<double> _times = [];
    private readonly List<double> _rates = [];

    /// <summary>Throughput of each round.</summary>
    public IReadOnlyList<double> Rates => _rates;

    /// <summary>Runs a round: several at once, each the actions of its own in order.</summary>
    public async Task RoundAsync(IReadOnlyList<IReadOnlyList<Func<Task>>> writers)
    {
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(writers.Select(actions => Task.Run(async () =>
        {
            var own = new List<double>();
            foreach (var action in actions)
            {
                var begin = Stopwatch.GetTimestamp();
                await action();
                own.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }

            return own;
        })));
        _rates.Add(writers.Sum(w => w.Count) / Stopwatch.GetElapsedTime(start).TotalSeconds);
        _times.AddRange(times.SelectMany(t => t));
    }

    /// <summary>What the rounds came to.</summary>
    public Timing Timing => new(Math.Round(Percentile(_times, 0.5), 2), Math.Round(Percentile(_times, 0.99), 2), Math.Round(Percentile(_rates, 0.5), 1));

    /// <summary>Median of the rounds' ratios.</summary>
    public double RatioTo(Stopwatches raw) => Math.Round(Percentile([.. _rates.Zip(raw._rates, (product, plain) => product / plain)], 0.5), 3);

    private static double Percentile(List<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}
