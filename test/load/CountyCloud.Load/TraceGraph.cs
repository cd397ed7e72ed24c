using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using CountyCloud.Traceability.Epcis;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Load;

/// <summary>The graph of a lot over ten steps and a thousand lots: each step makes a hundred lots of the hundred before, each of two of them.</summary>
internal static class TraceGraph
{
    /// <summary>Most milliseconds of the median.</summary>
    public const double TargetMs = 100;

    private const int Steps = 10;
    private const int Wide = 111;
    private const decimal Most = 1000;
    private const decimal Least = 0.001m;

    public static async Task<GraphMeasured> MeasureAsync(TestHost host, LoadOptions options)
    {
        var county = await County.OpenAsync(host, "milin", "office");
        await county.AsAsync("office", FillAsync);
        await LoadRun.AnalyzeAsync(host);

        int statements;
        using (var counter = StatementCounter.Start())
        {
            await ReadAsync(county);
            statements = counter.Count;
            LoadRun.Explain(counter);
        }

        await new Stopwatches().RoundAsync([[.. Enumerable.Repeat(() => (Task)ReadAsync(county), Math.Min(options.Reads, 10))]]);
        var own = new Stopwatches();
        for (var round = 0; round < options.Rounds; round++)
        {
            await own.RoundAsync([[.. Enumerable.Repeat(() => (Task)ReadAsync(county), Math.Min(options.Reads, 20))]]);
        }

        return new GraphMeasured(own.Timing, TargetMs, statements, await ReadAsync(county));
    }

    // Forward from the first lot, and backward from the last: the one is nearly all lots, the other too.
    private static Task<int> ReadAsync(County county) => county.AsAsync("office", async s =>
    {
        var graph = await s.GetRequiredService<ITraceGraphAppService>().GetGraphAsync(new TraceGraphInput { Of = "load-0-0", Direction = TraceDirection.Forward }, CancellationToken.None);
        return graph.Nodes.Count;
    });

    private static async Task<bool> FillAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<CountyCloudDbContext>();
        var county = services.GetRequiredService<Framework.MultiTenancy.ICurrentTenant>().Id!.Value;
        var ids = services.GetRequiredService<IGuidGenerator>();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-5);
        var book = new LotBook(new LotBookSetting { County = "milin", Now = now.AddMinutes(1), Bands = [] }, ids, [], []);
        var sequence = 1_000_000L;
        for (var step = 0; step < Steps; step++)
        {
            for (var i = 0; i < Wide; i++)
            {
                var code = $"load-{step}-{i}";
                var e = new LotEvent(Event(now, step, i), step == 0 ? TraceStep.Birth : TraceStep.Processing, Guid.CreateVersion7().ToString(), [new NewLot(Id(code), code, new LotProduct(null, "load", LocalizedText.Chinese("负载")), null, TraceConsts.Kilogram, null)]);
                var json = EpcisJson.Write(e.Content);
                var changes = book.Take(e);
                db.Add(new TraceEvent(ids.Create(), county, ++sequence, e.Content, new TraceEventFacts(EpcisEventHash.OfStored(json), json, new DateTimeOffset(now), "load", null, null, e.Step), x => x));
                db.AddRange(changes.Select((c, line) => new LotMovement(county, sequence, line + 1, c)));
            }
        }

        db.AddRange(book.NewLots);
        await db.SaveChangesAsync();
        return true;
    }

    // From the first lot to all of the next step, so that forward from it is every lot that comes later.
    private static EpcisEvent Event(DateTime now, int step, int i) => new()
    {
        Type = step == 0 ? EpcisEventType.ObjectEvent : EpcisEventType.TransformationEvent, EventTime = new DateTimeOffset(now), Action = step == 0 ? EpcisAction.Add : null,
        BizStep = StepToEvent.Of(step == 0 ? TraceStep.Birth : TraceStep.Processing).BizStep, ReadPoint = Place, BizLocation = Place,
        QuantityList = step == 0 ? [Kg($"load-0-{i}", Most)] : [],
        InputQuantityList = step == 0 ? [] : i == 0 ? [Kg($"load-{step - 1}-0", Most - step)] : [Kg($"load-{step - 1}-0", Least), Kg($"load-{step - 1}-{i}", Least)],
        OutputQuantityList = step == 0 ? [] : [Kg($"load-{step}-{i}", i == 0 ? Most - step : Least)],
    };

    private static string Place => TraceIdentifiers.Of("milin", TraceIdentifierKind.Site, "load");

    private static string Id(string code) => TraceIdentifiers.Of("milin", TraceIdentifierKind.Lot, code);

    private static EpcisQuantity Kg(string code, decimal quantity) => new(Id(code), quantity, TraceConsts.Kilogram);
}

/// <summary>The graph against its target.</summary>
/// <param name="Product">Times.</param>
/// <param name="TargetMs">Most milliseconds of the median.</param>
/// <param name="Statements">SQL statements.</param>
/// <param name="Lots">Lots of the graph.</param>
public sealed record GraphMeasured(Timing Product, double TargetMs, int Statements, int Lots)
{
    /// <summary>True when the target is reached.</summary>
    public bool IsReached => Product.MedianMs < TargetMs;
}
