using CountyCloud.Framework.Errors;
using CountyCloud.Traceability;
using CountyCloud.Traceability.Epcis;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;
using static CountyCloud.Domain.Tests.Traceability.TraceTesting;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>Random programs of events against a plain model: mass is kept and no lot is lost.</summary>
public sealed class LotPrograms_Tests
{
    private static readonly string[] Sites = [Site("a"), Site("b"), Site("c")];
    private static readonly Guid[] Subjects = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];

    // Each site is somebody's; the last one's goods are sent to nobody known.
    private static readonly LotBookSetting Parties = Setting() with { Places = Sites.Select((s, i) => (Site: s, Place: new LotPlace(Guid.CreateVersion7(), Subjects[i], s, true, false))).ToDictionary(p => p.Site, p => p.Place) };

    [Fact]
    [Trait("Req", "TRACE-05")]
    public void Whatever_happens_what_came_is_what_went_and_what_is_there()
    {
        var command = Gen.Choose(0, 8).SelectMany(kind => Gen.Choose(1, 9000).SelectMany(grams => Gen.Choose(0, 5).SelectMany(which => Gen.Choose(0, 2).Select(place => (kind, quantity: grams / 1000m, which, place)))));
        Prop.ForAll(command.ArrayOf(60).ToArbitrary(), Play).QuickCheckThrowOnFailure();
    }

    [Fact]
    [Trait("Req", "TRACE-05")]
    public void A_stored_event_that_was_tampered_with_has_another_hash()
    {
        var e = StepToEvent.Build(new StepFacts { Step = TraceStep.Selling, Time = new DateTimeOffset(Now), From = Sites[0], Inputs = [Of("A", 12.5m)] });
        var json = EpcisJson.Write(e);
        var hash = EpcisEventHash.OfStored(json);
        var stored = EpcisJson.Stamp(json, hash, new DateTimeOffset(Now));
        EpcisEventHash.OfStored(stored).ShouldBe(hash);
        EpcisEventHash.OfStored(stored.Replace("12.5", "11.5", StringComparison.Ordinal)).ShouldNotBe(hash);
        StepToEvent.StepOf(EpcisJson.ReadStored(stored)).ShouldBe(TraceStep.Selling);
    }

    private static void Play((int Kind, decimal Quantity, int Which, int Place)[] program)
    {
        var book = Book(Parties);
        var codes = new List<string>();
        var taken = new List<(LotEvent Event, IReadOnlyList<StockChange> Moves)>();

        // The model: stock by lot and place, and for each lot what came and went.
        var stock = new Dictionary<(string Lot, string Place), decimal>();
        var came = new Dictionary<string, decimal>();
        var went = new Dictionary<string, decimal>();
        var sold = new Dictionary<string, decimal>();
        decimal At(string lot, string place) => stock.GetValueOrDefault((lot, place));
        foreach (var (kind, quantity, which, place) in program)
        {
            var site = Sites[place];
            var code = codes.Count == 0 ? null : codes[which % codes.Count];
            var next = "L" + codes.Count;
            var (e, may, apply) = kind switch
            {
                0 => (Make(next, quantity, site), true, () => { codes.Add(next); Put(next, site, quantity); came[next] = quantity; }),
                1 when code is not null => (Objects(TraceStep.Selling, site, Of(code, quantity)), At(code, site) >= quantity, () => { Put(code, site, -quantity); Add(went, code, quantity); Add(sold, code, quantity); }),
                2 when code is not null => (Send(site, which % 3, Of(code, quantity)), At(code, site) >= quantity, () => { Put(code, site, -quantity); Put(code, Way(which % 3), quantity); }),
                3 when code is not null => (Objects(TraceStep.Disposing, site, Of(code, quantity)), At(code, site) >= quantity, () => { Put(code, site, -quantity); Add(went, code, quantity); }),
                4 when code is not null => (Transform(TraceStep.Processing, site, [Of(code, quantity)], (next, decimal.Round(quantity / 2 + 0.001m, 3))), At(code, site) >= quantity, () =>
                {
                    var output = decimal.Round(quantity / 2 + 0.001m, 3);
                    Put(code, site, -quantity);
                    Add(went, code, quantity);
                    codes.Add(next);
                    Put(next, site, output);
                    came[next] = output;
                }),
                5 when code is not null => (Objects(TraceStep.Returning, site, Of(code, quantity)).To(site), sold.GetValueOrDefault(code) >= quantity, () => { Put(code, site, quantity); Add(went, code, -quantity); Add(sold, code, -quantity); }),
                6 when code is not null => (Objects(TraceStep.Receiving, site, Of(code, quantity)).To(site), OnTheWay(code) >= quantity, () => { Arrive(code, place, quantity); Put(code, site, quantity); }),
                _ => ((LotEvent?)null, false, (Action)(() => { })),
            };
            if (e is null || (kind == 4 && quantity < 0.01m) || (kind == 6 && code is not null && OnTheWay(code) == 0))
            {
                continue;
            }

            // A place that the lot never saw is no place of its stock: then the goods are taken from where they are, which the model does not follow.
            if (kind is 1 or 2 or 3 or 4 && book.Find(LotId(code!))!.Stocks.All(s => s.Place != site))
            {
                continue;
            }

            try
            {
                taken.Add((e, book.Take(e)));
                may.ShouldBeTrue();
                apply();
            }
            catch (BusinessException)
            {
                may.ShouldBeFalse();
            }

            Compare();
        }

        // Taken back from the end, everything is as it was.
        for (var i = taken.Count - 1; i >= 0; i--)
        {
            book.TakeBack(taken[i].Event, taken[i].Moves, new Dictionary<string, IReadOnlyList<string>>());
        }

        codes.ForEach(c => book.Find(LotId(c))!.Quantity.ShouldBe(0));

        static LotEvent Send(string from, int to, EpcisQuantity what) => Objects(TraceStep.Shipping, from, what) is var e && to == 2 ? e : e with { Content = e.Content with { DestinationList = [new EpcisTyped("location", Sites[to])] } };

        static string Way(int to) => to == 2 ? TraceConsts.InTransit : TraceConsts.OnTheWayTo(Subjects[to]);

        decimal OnTheWay(string lot) => Enumerable.Range(0, 3).Sum(to => At(lot, Way(to)));

        // What was sent here, then what was sent to nobody, then the others' in the order of their places.
        void Arrive(string lot, int place, decimal quantity)
        {
            string[] ways = [Way(place), Way(2), .. Enumerable.Range(0, 2).Select(Way).Order(StringComparer.Ordinal)];
            foreach (var way in ways.Distinct())
            {
                var part = Math.Min(quantity, At(lot, way));
                Put(lot, way, -part);
                quantity -= part;
            }
        }

        void Put(string lot, string where, decimal change) => stock[(lot, where)] = At(lot, where) + change;

        static void Add(Dictionary<string, decimal> sums, string lot, decimal change) => sums[lot] = sums.GetValueOrDefault(lot) + change;

        void Compare()
        {
            foreach (var code in codes)
            {
                var lot = book.Find(LotId(code)).ShouldNotBeNull();
                lot.QuantityIn.ShouldBe(came[code]);
                lot.QuantityOut.ShouldBe(went.GetValueOrDefault(code));
                lot.Quantity.ShouldBe(lot.QuantityIn - lot.QuantityOut);
                lot.Stocks.Sum(s => s.Quantity).ShouldBe(lot.Quantity);
                foreach (var s in lot.Stocks)
                {
                    s.Quantity.ShouldBe(At(code, s.Place));
                    s.Quantity.ShouldBeGreaterThanOrEqualTo(0);
                }
            }
        }
    }
}
