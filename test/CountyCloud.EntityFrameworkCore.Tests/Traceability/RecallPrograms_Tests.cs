using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.TestBase;
using CountyCloud.Traceability;
using CountyCloud.Traceability.Epcis;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.Traceability;

/// <summary>Recalls of random programs of events, computed by the real statements, against a plain model.</summary>
public sealed class RecallPrograms_Tests
{
    private const int Programs = 25;
    private static readonly DateTime Now = new(2026, 6, 1, 4, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Places = [TraceIdentifiers.Of("milin", TraceIdentifierKind.Site, "a"), TraceIdentifiers.Of("milin", TraceIdentifierKind.Site, "b")];

    [Fact]
    [Trait("Req", "TRACE-04")]
    [Trait("Req", "TRACE-13")]
    public async Task A_recall_of_a_lot_is_all_that_came_of_it_where_it_is_and_what_was_sold_whatever_happened()
    {
        await using var services = TestServices.Create(TestDatabaseTemplate.Missing(TestProvider.Sqlite), s => s.AddCountyCloudEntityFrameworkCore());
        await services.InCountyAsync(null, db => db.Database.EnsureCreatedAsync());
        var command = Gen.Choose(0, 6).SelectMany(kind => Gen.Choose(0, 30).SelectMany(first => Gen.Choose(0, 30).SelectMany(second => Gen.Choose(1, 8).Select(kilograms => (kind, first, second, kilograms)))));
        var seen = 0;
        Prop.ForAll(command.ArrayOf(35).ToArbitrary(), program => seen += CheckAsync(services, program).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(Programs));
        seen.ShouldBeGreaterThan(Programs, "programs without lots prove nothing");
    }

    private static async Task<int> CheckAsync(TestServices services, (int Kind, int First, int Second, int Kilograms)[] program)
    {
        var county = Guid.CreateVersion7();
        var model = new Model();
        await services.InCountyAsync(county, db => PlayAsync(db, county, model, program));
        using var change = services.CurrentTenant.Change(county);
        await using var scope = services.Provider.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<ITraceGraphQueries>();
        var tracer = new RecallTracer(queries, new TraceHolders(new NoParties(), scope.ServiceProvider.GetRequiredService<ITraceSubjectQueries>(), queries));
        foreach (var lot in model.Lots)
        {
            var set = await tracer.TraceAsync([Id(lot)], CancellationToken.None);
            var numbers = (await queries.GetLotsAsync([.. model.Lots.Select(Id)], CancellationToken.None)).ToDictionary(l => l.Id, l => l.Number);
            var expected = model.Lots.Where(l => l == lot || model.Origins[l].Contains(lot)).ToList();
            set.LotIds.Select(i => numbers[i]).ShouldBe(expected, ignoreOrder: true, $"what came of {lot}");
            set.IsCut.ShouldBeFalse();
            set.Lines.Where(l => l.Kind == RecallItemKind.Stock).Select(l => (l.LotNumber, l.Place, l.Quantity)).ShouldBe(model.Stock.Where(s => s.Value > 0 && expected.Contains(s.Key.Lot)).Select(s => (s.Key.Lot, s.Key.Place, s.Value)), ignoreOrder: true, $"where it is of {lot}");
            set.Lines.Where(l => l.Kind == RecallItemKind.Sold).GroupBy(l => l.LotNumber).Select(g => (g.Key, g.Sum(l => l.Quantity))).ShouldBe(expected.Where(l => model.Sold[l] > 0).Select(l => (l, model.Sold[l])), ignoreOrder: true, $"what was sold of {lot}");
        }

        return model.Lots.Count;
    }

    private static async Task PlayAsync(CountyCloudDbContext db, Guid county, Model model, (int Kind, int First, int Second, int Kilograms)[] program)
    {
        var book = new LotBook(new LotBookSetting { County = "milin", Now = Now, Bands = [] }, new SequentialGuidGenerator(TimeProvider.System), [], []);
        var moved = new List<(long Sequence, StockChange Change)>();
        var (sequence, boxes) = (0L, 0);
        foreach (var (kind, first, second, kilograms) in program)
        {
            var place = Places[second % Places.Length];
            var (lot, other, next) = (model.At(first), model.At(second), "L" + model.Lots.Count);
            var box = TraceIdentifiers.Of("milin", TraceIdentifierKind.Item, "box" + boxes);
            (LotEvent? Event, Action Apply) step = kind switch
            {
                0 => (Of(TraceStep.Birth, EpcisEventType.ObjectEvent, place, e => e with { QuantityList = [Kg(next, kilograms)] }, New(next)), () => model.Begin(next, place, kilograms)),
                1 or 2 when lot is not null && other is not null => (
                    Of(TraceStep.Processing, EpcisEventType.TransformationEvent, place, e => e with { Action = null, InputQuantityList = [.. new[] { lot, other }.Distinct().Select(l => Kg(l, 1))], OutputQuantityList = [Kg(next, 1)] }, New(next)), () =>
                    {
                        foreach (var input in new[] { lot, other }.Distinct())
                        {
                            model.Move(input, place, -1);
                        }

                        model.Begin(next, place, 1, lot, other);
                    }),
                3 when lot is not null => (Of(TraceStep.Selling, EpcisEventType.ObjectEvent, place, e => e with { QuantityList = [Kg(lot, kilograms)] }), () => model.Sell(lot, place, kilograms)),
                4 when lot is not null => (Of(TraceStep.Packing, EpcisEventType.AggregationEvent, place, e => e with { ParentId = box, ChildQuantityList = [Kg(lot, kilograms)] }), () =>
                {
                    model.Move(lot, place, -kilograms);
                    model.Move(lot, box, kilograms);
                    boxes++;
                }),
                5 when lot is not null => (Of(TraceStep.Disposing, EpcisEventType.ObjectEvent, place, e => e with { QuantityList = [Kg(lot, kilograms)] }), () => model.Move(lot, place, -kilograms)),
                6 when lot is not null => (Of(TraceStep.Returning, EpcisEventType.ObjectEvent, place, e => e with { QuantityList = [Kg(lot, kilograms)] }), () => model.Sell(lot, place, -kilograms)),
                _ => (null, () => { }),
            };

            // What stands at a place of which the lot knows nothing is looked for elsewhere, which the model does not follow.
            if (step.Event is null || (kind is 1 or 2 && new[] { lot!, other! }.Any(l => model.Of(l, place) < 1)) || (kind is 3 or 4 or 5 && model.Of(lot!, place) < kilograms))
            {
                continue;
            }

            // No two events are the same event.
            var e = step.Event with { Content = step.Event.Content with { EventTime = step.Event.Content.EventTime.AddSeconds(sequence) } };
            try
            {
                var changes = book.Take(e);
                sequence++;
                moved.AddRange(changes.Select(c => (sequence, c)));
                var json = EpcisJson.Write(e.Content);
                db.Add(new TraceEvent(Guid.CreateVersion7(), county, sequence, e.Content, new TraceEventFacts(EpcisEventHash.OfStored(json), json, new DateTimeOffset(Now), "test", null, null, e.Step), x => x));
                step.Apply();
            }
            catch (BusinessException)
            {
                // A return of more than was sold: not taken, and the model does not know it.
                kind.ShouldBe(6);
                model.Sold[lot!].ShouldBeLessThan(kilograms);
            }
        }

        db.AddRange(book.NewLots);
        db.AddRange(book.NewPackages);
        await db.SaveChangesAsync();
        db.AddRange(moved.GroupBy(m => m.Sequence).SelectMany(g => g.Select((m, line) => new LotMovement(county, m.Sequence, line + 1, m.Change))));
        await db.SaveChangesAsync();
    }

    private static string Id(string code) => TraceIdentifiers.Of("milin", TraceIdentifierKind.Lot, code);

    private static LotEvent Of(TraceStep step, EpcisEventType type, string place, Func<EpcisEvent, EpcisEvent> fill, params NewLot[] lots) => new(
        fill(new EpcisEvent { Type = type, EventTime = new DateTimeOffset(Now.AddHours(-2)), Action = StepToEvent.Of(step).Action, BizStep = StepToEvent.Of(step).BizStep, Disposition = StepToEvent.Of(step).Disposition, ReadPoint = place, BizLocation = place }),
        step, Guid.CreateVersion7().ToString(), lots);

    private static EpcisQuantity Kg(string code, decimal quantity) => new(Id(code), quantity, TraceConsts.Kilogram);

    private static NewLot New(string code) => new(Id(code), code, new LotProduct(null, "P", LocalizedText.Of("苹果", "Apple")), null, TraceConsts.Kilogram, null);

    /// <summary>What should be, kept as simply as can be.</summary>
    private sealed class Model
    {
        public List<string> Lots { get; } = [];

        public Dictionary<string, HashSet<string>> Origins { get; } = [];

        public Dictionary<(string Lot, string Place), decimal> Stock { get; } = [];

        public Dictionary<string, decimal> Sold { get; } = [];

        public string? At(int index) => Lots.Count == 0 ? null : Lots[index % Lots.Count];

        public decimal Of(string lot, string place) => Stock.GetValueOrDefault((lot, place));

        public void Begin(string lot, string place, decimal quantity, params string[] inputs)
        {
            Lots.Add(lot);
            Sold[lot] = 0;
            Origins[lot] = [.. inputs, .. inputs.SelectMany(i => Origins[i])];
            Move(lot, place, quantity);
        }

        public void Move(string lot, string place, decimal change) => Stock[(lot, place)] = Of(lot, place) + change;

        public void Sell(string lot, string place, decimal quantity)
        {
            Move(lot, place, -quantity);
            Sold[lot] += quantity;
        }
    }

    /// <summary>No place has a name here.</summary>
    private sealed class NoParties : ITraceParties
    {
        public Task<IReadOnlySet<Guid>?> GetOwnSubjectIdsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlySet<Guid>?>(null);

        public Task<IReadOnlyList<TraceSiteFacts>> GetOwnSitesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<TraceSiteFacts>>([]);

        public Task<IReadOnlyList<TraceSiteFacts>> GetSitesOfAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<TraceSiteFacts>>([]);

        public Task<IReadOnlyDictionary<string, TraceSiteFacts>> GetSitesAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken) => None<string, TraceSiteFacts>();

        public Task<IReadOnlyDictionary<Guid, TraceSiteFacts>> GetSitesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => None<Guid, TraceSiteFacts>();

        public Task<IReadOnlyDictionary<string, TracePartyFacts>> GetPartiesAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken) => None<string, TracePartyFacts>();

        public Task<IReadOnlyDictionary<Guid, TracePartyFacts>> GetPartiesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => None<Guid, TracePartyFacts>();

        public Task<IReadOnlyList<TracePartyOptionDto>> GetFiledAsync(string? text, int most, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<TracePartyOptionDto>>([]);

        private static Task<IReadOnlyDictionary<TKey, TValue>> None<TKey, TValue>()
            where TKey : notnull => Task.FromResult<IReadOnlyDictionary<TKey, TValue>>(new Dictionary<TKey, TValue>());
    }
}
