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

/// <summary>Everything that was measured; null: it was not asked for.</summary>
/// <param name="ApproveAndPost">A decision that posts to the ledger, by several writers of one county.</param>
/// <param name="BudgetExecution">The execution page of a county.</param>
/// <param name="Capture">Documents of events over the REST interface of EPCIS.</param>
/// <param name="TraceGraph">The graph of a lot over ten steps and a thousand lots.</param>
/// <param name="TracePage">The public page of a code.</param>
/// <param name="Scale">A scan in a large database.</param>
/// <param name="CountyReads">A list of a county as JSON, and its public page as it is kept.</param>
/// <param name="ManyCounties">A country of counties in one database.</param>
/// <param name="Sqlite">Page and capture on SQLite, without a target.</param>
public sealed record LoadResult(
    Measured? ApproveAndPost, Measured? BudgetExecution, CaptureMeasured? Capture, GraphMeasured? TraceGraph, PageMeasured? TracePage, ScaleMeasured? Scale, ReadsMeasured? CountyReads, CountiesMeasured? ManyCounties,
    SqliteMeasured? Sqlite)
{
    /// <summary>True when all targets are reached.</summary>
    public bool IsReached => ApproveAndPost?.IsReached != false && BudgetExecution?.IsReached != false && Capture?.IsReached != false && TraceGraph?.IsReached != false && TracePage?.IsReached != false && Scale?.IsReached != false && CountyReads?.IsReached != false
        && ManyCounties?.IsReached != false;
}

/// <summary>The public page of a code against plain Npgsql.</summary>
/// <param name="Uncached">Pages that nobody opened since their lot changed.</param>
/// <param name="Cached">One page again and again; the plain one reads what such a page still has to read.</param>
/// <param name="Bytes">Size of a page.</param>
public sealed record PageMeasured(Measured Uncached, Measured Cached, int Bytes)
{
    /// <summary>True when both targets are reached.</summary>
    public bool IsReached => Uncached.IsReached && Cached.IsReached;
}

/// <summary>A scan, its page and its counting, in a small and a large database.</summary>
/// <param name="Small">Times in the small one.</param>
/// <param name="Large">Times in the large one.</param>
/// <param name="P99Ratio">The large one's 99th percentile divided by the small one's.</param>
/// <param name="MaxP99Ratio">Most.</param>
/// <param name="Counties">Counties of the large one.</param>
/// <param name="Events">Events in it.</param>
/// <param name="Codes">Codes in it.</param>
public sealed record ScaleMeasured(Timing Small, Timing Large, double P99Ratio, double MaxP99Ratio, int Counties, long Events, long Codes)
{
    /// <summary>True when the target is reached.</summary>
    public bool IsReached => P99Ratio <= MaxP99Ratio;
}

/// <summary>Answers a second against those of a minimal API.</summary>
/// <param name="Product">The product's, a second.</param>
/// <param name="Raw">The minimal API's, a second.</param>
/// <param name="Ratio">Median of the rounds, each against the one beside it.</param>
/// <param name="Target">Least ratio.</param>
public sealed record RateMeasured(double Product, double Raw, double Ratio, double Target)
{
    /// <summary>True when the target is reached.</summary>
    public bool IsReached => Ratio >= Target;
}

/// <summary>What is read of a county most.</summary>
/// <param name="Json">A page of a list, signed in, against plain Npgsql.</param>
/// <param name="Statements">SQL statements of a list.</param>
/// <param name="MaxStatements">Most.</param>
/// <param name="Page">The county's public page as it is kept, against the same bytes.</param>
/// <param name="PageBytes">Bytes of that page.</param>
public sealed record ReadsMeasured(RateMeasured Json, int Statements, int MaxStatements, RateMeasured Page, int PageBytes)
{
    /// <summary>True when the targets are reached.</summary>
    public bool IsReached => Json.IsReached && Page.IsReached && Statements <= MaxStatements;
}

/// <summary>What SQLite does; no target, no comparison.</summary>
/// <param name="Uncached">Pages that nobody opened since their lot changed, one after another.</param>
/// <param name="Cached">One page again and again, by four clients.</param>
/// <param name="Capture">Documents of a hundred events; events a second.</param>
/// <param name="CaptureStatements">Statements of a document.</param>
public sealed record SqliteMeasured(Timing Uncached, Timing Cached, Timing Capture, int CaptureStatements);

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

    /// <summary>95th percentile, milliseconds.</summary>
    public double P95Ms => Math.Round(Percentile(_times, 0.95), 2);

    /// <summary>Median of the rounds' ratios.</summary>
    public double RatioTo(Stopwatches raw) => Math.Round(Percentile([.. _rates.Zip(raw._rates, (product, plain) => product / plain)], 0.5), 3);

    private static double Percentile(List<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}
