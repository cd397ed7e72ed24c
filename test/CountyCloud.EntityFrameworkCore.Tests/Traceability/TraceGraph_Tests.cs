using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using CountyCloud.Traceability.Epcis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.Traceability;

/// <summary>The statements of graph, recall and supervision, on a database made from the model.</summary>
public sealed class TraceGraph_Tests
{
    private static readonly DateTime Now = new(2026, 6, 1, 4, 0, 0, DateTimeKind.Utc);
    private static readonly string Shop = TraceIdentifiers.Of("milin", TraceIdentifierKind.Site, "shop");
    private static readonly string Box = TraceIdentifiers.Of("milin", TraceIdentifierKind.Item, "box");

    [Fact]
    [Trait("Req", "TRACE-04")]
    [Trait("Req", "TRACE-13")]
    [Trait("Req", "TRACE-26")]
    public async Task A_lot_is_found_with_what_came_of_it_where_it_is_and_who_sold_it()
    {
        await using var services = TestServices.Create(TestDatabaseTemplate.Missing(TestProvider.Sqlite), s => s.AddCountyCloudEntityFrameworkCore());
        var (county, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await services.InCountyAsync(null, db => db.Database.EnsureCreatedAsync());
        await services.InCountyAsync(county, db => FillAsync(db, county));

        var walked = await InAsync(services, county, q => TraceWalk.GoAsync([Id("plot")], true, part => q.GetLinksAsync(part, true, CancellationToken.None)));
        walked.Levels.ShouldBe(new Dictionary<string, int> { [Id("plot")] = 0, [Id("jar")] = 1, [Box] = 2 }, ignoreOrder: true);
        (await InAsync(services, county, q => TraceWalk.GoAsync([Box], false, part => q.GetLinksAsync(part, false, CancellationToken.None)))).Levels.Keys.ShouldBe([Box, Id("jar"), Id("plot")], ignoreOrder: true);
        (await InAsync(services, other, q => q.GetLinksAsync([Id("plot")], true, CancellationToken.None))).ShouldBeEmpty("another county sees nothing of it");
        (await InAsync(services, county, q => q.FindIdentifierAsync("box", CancellationToken.None))).ShouldBe(Box);
        (await InAsync(services, county, q => q.GetLotsTreatedWithAsync("lime", 10, CancellationToken.None))).ShouldBe([Id("plot")]);
        (await InAsync(services, county, q => q.GetLotsOfSiteAsync(Guid.CreateVersion7(), 10, CancellationToken.None))).ShouldBeEmpty();
        (await InAsync(services, county, q => q.GetLotsOfSubjectAsync(Guid.CreateVersion7(), 10, CancellationToken.None))).ShouldBeEmpty();
        (await InAsync(services, county, q => q.GetHandsAsync([Id("plot")], CancellationToken.None))).ShouldBeEmpty();
        (await InAsync(services, county, q => q.FindSiteAsync("nothing", CancellationToken.None))).ShouldBeNull();
        (await InAsync(services, county, q => q.FindSubjectAsync("nothing", CancellationToken.None))).ShouldBeNull();
        (await InAsync(services, county, q => q.FindTestAsync("nothing", CancellationToken.None))).ShouldBeNull();
        (await InAsync(services, county, q => q.GetJournalEndAsync(CancellationToken.None))).ShouldBe(0);

        var lots = await InAsync(services, county, q => q.GetLotsAsync([.. walked.Levels.Keys], CancellationToken.None));
        var jar = lots.Single(l => l.Number == "jar");
        (jar.QuantityIn, jar.QuantityOut, jar.QuantitySold, jar.Quantity).ShouldBe((7m, 2m, 2m, 5m));
        (await InAsync(services, county, q => q.GetStocksAsync([jar.Id], CancellationToken.None))).ShouldBe([new GraphStock(jar.Id, Shop, 2), new GraphStock(jar.Id, Box, 3)], ignoreOrder: true);
        (await InAsync(services, county, q => q.GetMovementsAsync([.. lots.Select(l => l.Id)], 0, CancellationToken.None))).Select(m => (m.Reason, m.Change))
            .ShouldBe([(StockReason.Used, -8m), (StockReason.Sold, -2m)], ignoreOrder: true);
        (await InAsync(services, county, q => q.GetMovementsAsync([jar.Id], 99, CancellationToken.None))).ShouldBeEmpty();
        (await InAsync(services, county, q => q.GetPackagesAsync([Box], CancellationToken.None)))[Box].ShouldBe(Shop);
    }

    [Fact]
    [Trait("Req", "TRACE-17")]
    [Trait("Req", "TRACE-19")]
    [Trait("Req", "TRACE-31")]
    public async Task Supervision_counts_what_was_sold_and_what_is_late()
    {
        await using var services = TestServices.Create(TestDatabaseTemplate.Missing(TestProvider.Sqlite), s => s.AddCountyCloudEntityFrameworkCore());
        var county = Guid.CreateVersion7();
        await services.InCountyAsync(null, db => db.Database.EnsureCreatedAsync());
        await services.InCountyAsync(county, db => FillAsync(db, county));
        var (from, until, today) = (new DateTime(2025, 12, 31, 16, 0, 0, DateTimeKind.Utc), new DateTime(2026, 12, 31, 16, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 6, 1));
        using var change = services.CurrentTenant.Change(county);
        await using var scope = services.Provider.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<ITraceSupervisionQueries>();
        var sold = (await queries.GetSalesAsync(from, until, CancellationToken.None)).ShouldHaveSingleItem();
        (sold.ProductCode, sold.Quantity, sold.HasCodes).ShouldBe(("P2", 2m, false));
        (await queries.GetSubjectsAsync(from, until, today, 10, CancellationToken.None)).ShouldBeEmpty();
        (await queries.GetLedgersAsync(CancellationToken.None)).ShouldBeEmpty();
        (await queries.CountProductsAsync(CancellationToken.None)).ShouldBe((0, 0));
        (await queries.CountTestsAsync(today, today, CancellationToken.None)).ShouldBe((0, 0));
        (await queries.CountAlertsAsync(today, CancellationToken.None)).ShouldBe((0, 0, 0));
        (await queries.CountRecallsAsync(from, until, CancellationToken.None)).ShouldBe((0, 0));
        (await queries.CountLotsAsync(CancellationToken.None)).Lots.ShouldBe(2);
        var recalls = scope.ServiceProvider.GetRequiredService<IRecallQueries>();
        (await recalls.GetListAsync(new RecallListInput(), null, CancellationToken.None)).TotalCount.ShouldBe(0);
        (await recalls.GetDecidedAsync(null, 5, CancellationToken.None)).ShouldBeEmpty();
        (await recalls.GetGoodsAsync([county], 5, CancellationToken.None)).ShouldBeEmpty();
        (await recalls.GetItemsAsync(county, 1, CancellationToken.None)).ShouldBeEmpty();
        (await recalls.GetMembersAsync([county], CancellationToken.None)).ShouldBeEmpty();
    }

    private static string Id(string code) => TraceIdentifiers.Of("milin", TraceIdentifierKind.Lot, code);

    private static async Task<T> InAsync<T>(TestServices services, Guid county, Func<ITraceGraphQueries, Task<T>> read)
    {
        using var change = services.CurrentTenant.Change(county);
        await using var scope = services.Provider.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ITraceGraphQueries>());
    }

    // A plot is treated and harvested into jars; three are packed, two sold.
    private static async Task FillAsync(CountyCloudDbContext db, Guid county)
    {
        var book = new LotBook(new LotBookSetting { County = "milin", Now = Now, Bands = [] }, new SequentialGuidGenerator(TimeProvider.System), [], []);
        var treated = new Dictionary<string, System.Text.Json.JsonElement> { [StepToEvent.InputProductExtension] = System.Text.Json.JsonSerializer.SerializeToElement("lime") };
        LotEvent[] events =
        [
            Of(TraceStep.Birth, EpcisEventType.ObjectEvent, e => e with { QuantityList = [Kg("plot", 10)] }, New("plot", "P1")),
            Of(TraceStep.InputUse, EpcisEventType.ObjectEvent, e => e with { QuantityList = [Kg("plot", 10)], Extensions = treated }),
            Of(TraceStep.Processing, EpcisEventType.TransformationEvent, e => e with { Action = null, InputQuantityList = [Kg("plot", 8)], OutputQuantityList = [Kg("jar", 7)] }, New("jar", "P2")),
            Of(TraceStep.Packing, EpcisEventType.AggregationEvent, e => e with { ParentId = Box, ChildQuantityList = [Kg("jar", 3)] }),
            Of(TraceStep.Selling, EpcisEventType.ObjectEvent, e => e with { QuantityList = [Kg("jar", 2)] }),
        ];
        var moved = new List<(long Sequence, StockChange Change)>();
        for (var i = 0; i < events.Length; i++)
        {
            moved.AddRange(book.Take(events[i]).Select(c => ((long)i + 1, c)));
            var json = EpcisJson.Write(events[i].Content);
            db.Add(new TraceEvent(Guid.CreateVersion7(), county, i + 1, events[i].Content, new TraceEventFacts(EpcisEventHash.OfStored(json), json, new DateTimeOffset(Now), "test", null, null, events[i].Step), x => x));
        }

        db.AddRange(book.NewLots);
        db.AddRange(book.NewPackages);
        await db.SaveChangesAsync();
        db.AddRange(moved.GroupBy(m => m.Sequence).SelectMany(g => g.Select((m, line) => new LotMovement(county, m.Sequence, line + 1, m.Change))));
        await db.SaveChangesAsync();
    }

    private static LotEvent Of(TraceStep step, EpcisEventType type, Func<EpcisEvent, EpcisEvent> fill, params NewLot[] lots) => new(
        fill(new EpcisEvent { Type = type, EventTime = new DateTimeOffset(Now.AddHours(-2)), Action = StepToEvent.Of(step).Action, BizStep = StepToEvent.Of(step).BizStep, ReadPoint = Shop, BizLocation = Shop }), step, Guid.CreateVersion7().ToString(), lots);

    private static EpcisQuantity Kg(string code, decimal quantity) => new(Id(code), quantity, TraceConsts.Kilogram);

    private static NewLot New(string code, string product) => new(Id(code), code, new LotProduct(null, product, LocalizedText.Of("苹果", "Apple")), null, TraceConsts.Kilogram, null);
}
