using CountyCloud.Framework.Localization;
using CountyCloud.Traceability;
using CountyCloud.Traceability.Epcis;
using Shouldly;
using Xunit;
using static CountyCloud.Domain.Tests.Traceability.TraceTesting;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>The rules of lots, one by one (W-27).</summary>
public sealed class LotBook_Tests
{
    private static readonly string Farm = Site("farm");
    private static readonly string Store = Site("store");

    [Fact]
    [Trait("Req", "TRACE-05")]
    public void More_than_is_there_is_not_sold_and_the_refusal_says_what_is_there()
    {
        var book = Book();
        book.Take(Make("A", 10.5m, Farm));
        book.Take(Objects(TraceStep.Selling, Farm, Of("A", 4)));
        var refusal = Should.Throw<Framework.Errors.BusinessException>(() => book.Take(Objects(TraceStep.Selling, Farm, Of("A", 7))));
        refusal.Code.ShouldBe("Trace:LotShort");
        refusal.Data["lot"].ShouldBe("A");
        refusal.Data["there"].ShouldBe("6.5 kg");
        refusal.Data["asked"].ShouldBe("7 kg");
    }

    [Fact]
    [Trait("Req", "TRACE-05")]
    public void Goods_are_sold_where_they_are_and_what_was_sent_is_on_its_way_until_it_is_received()
    {
        var book = Book();
        book.Take(Make("A", 10, Farm));
        book.Take(Objects(TraceStep.Shipping, Farm, Of("A", 6)));
        var lot = book.Find(LotId("A"))!;
        lot.At(TraceConsts.InTransit).ShouldBe(6);
        lot.State.ShouldBe(LotState.Shipped);
        book.Take(Objects(TraceStep.Receiving, Store, Of("A", 6)).To(Store));
        lot.At(Store).ShouldBe(6);
        lot.At(Farm).ShouldBe(4);
        lot.State.ShouldBe(LotState.InStock);
        Refused("LotShort", () => book.Take(Objects(TraceStep.Selling, Farm, Of("A", 5))));
    }

    [Fact]
    [Trait("Req", "TRACE-05")]
    public void What_was_sent_to_somebody_waits_for_that_one_until_it_is_received()
    {
        var (buyer, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var (atBuyer, atOther) = (Site("buyer"), Site("other"));
        var setting = Setting() with
        {
            Places = new Dictionary<string, LotPlace>
            {
                ["urn:buyer"] = new(null, buyer, "买方", true, false), [atBuyer] = new(Guid.CreateVersion7(), buyer, "买方", true, false),
                ["urn:other"] = new(null, other, "另一家", true, false), [atOther] = new(Guid.CreateVersion7(), other, "另一家", true, false),
            },
        };
        var book = Book(setting);
        LotEvent Send(decimal quantity, string? to) => Objects(TraceStep.Shipping, Farm, Of("A", quantity)) is var e && to is null ? e : e with { Content = e.Content with { DestinationList = [new EpcisTyped("owning_party", to)] } };
        book.Take(Make("A", 20, Farm));
        var sent = Send(5, "urn:buyer");
        var moves = book.Take(sent);
        book.Take(Send(3, "urn:other"));
        book.Take(Send(2, null));
        var lot = book.Find(LotId("A"))!;
        (lot.At(TraceConsts.OnTheWayTo(buyer)), lot.At(TraceConsts.OnTheWayTo(other)), lot.At(TraceConsts.InTransit)).ShouldBe((5, 3, 2));

        // Without an amount it is what was sent here; with one, what was sent to nobody as well.
        book.Take(Objects(TraceStep.Receiving, atBuyer, Of("A", 4)).To(atBuyer));
        (lot.At(TraceConsts.OnTheWayTo(buyer)), lot.At(atBuyer), lot.HolderSubjectId).ShouldBe((1, 4, buyer));
        book.Take(Objects(TraceStep.Receiving, atBuyer, Of("A", null)).To(atBuyer));
        (lot.At(TraceConsts.OnTheWayTo(buyer)), lot.At(TraceConsts.InTransit), lot.At(atBuyer)).ShouldBe((0, 2, 5));
        book.Take(Objects(TraceStep.Purchase, atBuyer, Of("A", 2)).To(atBuyer));
        (lot.At(TraceConsts.InTransit), lot.At(TraceConsts.OnTheWayTo(other))).ShouldBe((0, 3));

        // No more arrives than is on its way, and what arrived cannot be unsent.
        Should.Throw<Framework.Errors.BusinessException>(() => book.Take(Objects(TraceStep.Receiving, atOther, Of("A", 4)).To(atOther))).Data["place"].ShouldBe(TraceConsts.InTransit);
        Refused("LaterEvents", () => book.TakeBack(sent, moves, new Dictionary<string, IReadOnlyList<string>> { [LotId("A")] = ["Receiving"] }));
        book.Take(Objects(TraceStep.Receiving, atOther, Of("A", null)).To(atOther));
        (lot.At(atOther), lot.At(atBuyer), lot.At(Farm), lot.Quantity).ShouldBe((3, 7, 10, 20));
    }

    [Fact]
    [Trait("Req", "TRACE-05")]
    [Trait("Req", "TRACE-15")]
    public void Who_sold_a_part_of_a_herd_goes_on_recording_for_the_rest_and_for_nothing_else()
    {
        var (herder, buyer) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var plant = Site("plant");
        var places = new Dictionary<string, LotPlace> { [Farm] = new(Guid.CreateVersion7(), herder, "牧户", true, false), [plant] = new(Guid.CreateVersion7(), buyer, "工厂", true, false) };
        var office = Book(Setting() with { Places = places });
        office.Take(Make("A", 12, Farm));
        office.Take(Pack(EpcisAction.Add, Box("1"), Farm, [Of("A", 2)]));
        office.Take(Objects(TraceStep.Purchase, plant, Of("A", 6)).To(plant));
        var lot = office.Find(LotId("A"))!;
        (lot.HolderSubjectId, lot.At(Farm), lot.At(plant)).ShouldBe((buyer, 4, 6));
        LotBook BookOf(Guid subject) => new(Setting() with { Places = places, Own = new HashSet<Guid> { subject } }, Ids, [lot], office.NewPackages);

        BookOf(herder).Take(Objects(TraceStep.InputUse, Farm, Of("A", null)));
        BookOf(herder).Take(Objects(TraceStep.Selling, Farm, Of("A", 1)));
        Refused("PlaceOfOthers", () => BookOf(herder).Take(Objects(TraceStep.Selling, plant, Of("A", 1))));
        Refused("LotShort", () => BookOf(herder).Take(Objects(TraceStep.Selling, Farm, Of("A", 4))));
        BookOf(herder).Take(Objects(TraceStep.Selling, Farm, Of("A", 3)));
        BookOf(buyer).Take(Objects(TraceStep.Selling, plant, Of("A", 6)));

        // In the box at the farm it is the herder's still.
        BookOf(herder).Take(ShipBox("1"));
    }

    [Fact]
    [Trait("Req", "TRACE-05")]
    public void A_package_waits_for_whom_it_was_sent_to()
    {
        var buyer = Guid.CreateVersion7();
        var book = Book(Setting() with { Places = new Dictionary<string, LotPlace> { ["urn:buyer"] = new(null, buyer, "买方", true, false) } });
        book.Take(Make("A", 10, Farm));
        book.Take(Pack(EpcisAction.Add, Box("1"), Farm, [Of("A", 3)]));
        var shipped = ShipBox("1");
        book.Take(shipped with { Content = shipped.Content with { DestinationList = [new EpcisTyped("owning_party", "urn:buyer")] } });
        var package = book.NewPackages.ShouldHaveSingleItem();
        TraceConsts.ReceiverAt(package.Place).ShouldBe(buyer);
        book.Take(At(new EpcisEvent { Type = EpcisEventType.ObjectEvent, EventTime = new DateTimeOffset(Now), Action = EpcisAction.Observe, EpcList = [Box("1")], BizLocation = Store }, TraceStep.Receiving));
        package.Place.ShouldBe(Store);
    }

    [Theory]
    [Trait("Req", "TRACE-15")]
    [InlineData(TraceStep.Harvest)]
    [InlineData(TraceStep.Slaughter)]
    [InlineData(TraceStep.Selling)]
    public void A_withdrawal_period_blocks_harvest_slaughter_and_sale_until_it_is_over(TraceStep step)
    {
        var book = Book();
        book.Take(Make("A", 10, Farm).On(Now.AddDays(-30)));
        book.Take(Objects(TraceStep.InputUse, Farm, Of("A", null)).On(Now.AddDays(-10)) with { WithdrawalDays = 7, InputProduct = "drug" });
        LotEvent Act(DateTime time) => (step == TraceStep.Selling ? Objects(step, Farm, Of("A", 1)) : Transform(step, Farm, [Of("A", 5)], ("B", 4))).On(time);
        Refused("WithdrawalRuns", () => Copy(book).Take(Act(Now.AddDays(-4))));
        book.Take(Act(Now.AddDays(-2)));
    }

    [Fact]
    [Trait("Req", "TRACE-13")]
    public void A_blocked_lot_is_neither_sent_nor_sold_nor_packed_also_inside_a_package()
    {
        var book = Book();
        book.Take(Make("A", 10, Farm));
        book.Take(Pack(EpcisAction.Add, Box("1"), Farm, [Of("A", 2)]));
        var lot = book.Find(LotId("A"))!;
        lot.Block(LotBlockReason.Recall, "R-1", Now);
        lot.Block(LotBlockReason.Recall, "R-1", Now);
        Refused("LotBlocked", () => book.Take(Objects(TraceStep.Shipping, Farm, Of("A", 1))));
        Refused("LotBlocked", () => book.Take(Objects(TraceStep.Selling, Farm, Of("A", 1))));
        Refused("LotBlocked", () => book.Take(Pack(EpcisAction.Add, Box("2"), Farm, [Of("A", 1)])));
        Refused("LotBlocked", () => book.Take(ShipBox("1")));
        lot.Unblock(LotBlockReason.Recall, "R-1");
        book.Take(ShipBox("1"));
    }

    [Fact]
    [Trait("Req", "TRACE-05")]
    public void A_package_takes_its_content_with_it_and_is_not_packed_into_itself()
    {
        var book = Book();
        book.Take(Make("A", 10, Farm));
        book.Take(Pack(EpcisAction.Add, Box("1"), Farm, [Of("A", 3)]));
        book.Take(Pack(EpcisAction.Add, Box("2"), Farm, [], Box("1")));
        Refused("PackingCycle", () => book.Take(Pack(EpcisAction.Add, Box("1"), Farm, [], Box("2"))));
        Refused("PackageElsewhere", () => book.Take(ShipBox("1")));
        Refused("LotShort", () => book.Take(Objects(TraceStep.Selling, Farm, Of("A", 8))));
        book.Take(ShipBox("2"));
        book.Take(At(new EpcisEvent { Type = EpcisEventType.ObjectEvent, EventTime = new DateTimeOffset(Now), Action = EpcisAction.Observe, EpcList = [Box("2")], BizLocation = Store }, TraceStep.Receiving));
        book.Take(Pack(EpcisAction.Delete, Box("2"), Store, []));
        book.Take(Pack(EpcisAction.Delete, Box("1"), Store, [Of("A", 1)]));
        book.Find(LotId("A"))!.At(Store).ShouldBe(1);
        Refused("LotShort", () => book.Take(Pack(EpcisAction.Delete, Box("1"), Store, [Of("A", 3)])));
    }

    [Fact]
    [Trait("Req", "TRACE-05")]
    public void More_mass_than_went_in_is_refused_and_a_yield_outside_its_band_warns()
    {
        var band = new YieldBandValues { Code = "dry", Name = LocalizedText.Of("烘干", "Drying"), Process = TraceStep.Processing, ProductCode = "P2", MinPercent = 8, MaxPercent = 12 };
        var book = Book(Setting(band));
        book.Take(Make("A", 100, Farm));
        book.Take(Transform(TraceStep.Processing, Farm, [Of("A", 50)], ("B", 5)));
        book.Warnings.ShouldBeEmpty();
        book.Take(Transform(TraceStep.Processing, Farm, [Of("A", 50)], ("C", 20)));
        book.Warnings.ShouldHaveSingleItem().Code.ShouldBe("Trace:YieldOutsideBand");
        book.NewLots.Single(l => l.Number == "C").DomainEvents.OfType<YieldOutsideBand>().ShouldHaveSingleItem().Percent.ShouldBe(40);

        var strict = Book();
        strict.Take(Make("A", 10, Farm));
        Refused("OutputOverInput", () => strict.Take(Transform(TraceStep.Processing, Farm, [Of("A", 10)], ("B", 10.001m))));
        var water = Book(Setting(band with { AddsMass = true, MinPercent = null, MaxPercent = null }));
        water.Take(Make("A", 10, Farm));
        water.Take(Transform(TraceStep.Processing, Farm, [Of("A", 10)], ("B", 40)));
    }

    [Fact]
    [Trait("Req", "TRACE-04")]
    public void A_lot_begins_at_its_plot_and_nothing_happens_before_or_in_the_future()
    {
        var plot = new LotPlace(Guid.CreateVersion7(), Guid.CreateVersion7(), "户", true, false);
        var book = Book(Setting() with { Places = new Dictionary<string, LotPlace> { [Farm] = plot }, ChecksPlaces = true });
        book.Take(Make("A", 10, Farm));
        var lot = book.Find(LotId("A"))!;
        (lot.OriginPlace, lot.OriginSiteId, lot.HolderSubjectId).ShouldBe((Farm, plot.SiteId, (Guid?)plot.SubjectId));
        Refused("BeforeLotBegan", () => book.Take(Objects(TraceStep.Selling, Farm, Of("A", 1)).On(Now.AddDays(-2))));
        Refused("EventInFuture", () => book.Take(Objects(TraceStep.Selling, Farm, Of("A", 1)).On(Now.AddHours(1))));
        Refused("IdentifierUnknown", () => book.Take(Objects(TraceStep.Selling, Site("nowhere"), Of("A", 1))));
    }

    [Fact]
    public void What_another_county_issued_is_refused_and_what_nobody_registered_too()
    {
        var book = Book();
        Refused("ForeignIdentifier", () => book.Take(Objects(TraceStep.Selling, Farm, new EpcisQuantity(TraceIdentifiers.Of("zeku", TraceIdentifierKind.Lot, "X"), 1, Kg))));
        Refused("ForeignIdentifier", () => book.Take(Objects(TraceStep.Selling, TraceIdentifiers.Of("zeku", TraceIdentifierKind.Site, "X"))));
        Refused("IdentifierUnknown", () => book.Take(Objects(TraceStep.Selling, Farm, Of("unknown", 1))));
        book.Take(Objects(TraceStep.Shipping, Farm, new EpcisQuantity("urn:epc:class:lgtin:4012345.012345.998877", 200, Kg))).ShouldBeEmpty();
    }

    [Fact]
    public void A_unit_stays_and_a_quantity_is_measurable()
    {
        var book = Book();
        book.Take(Make("A", 10, Farm));
        Refused("UnitDiffers", () => book.Take(Objects(TraceStep.Selling, Farm, Of("A", 1, null))));
        Refused("QuantityIsNone", () => book.Take(Objects(TraceStep.Selling, Farm, Of("A", 0))));
        Refused("QuantityIsNone", () => book.Take(Objects(TraceStep.Selling, Farm, Of("A", 0.0001m))));
        Refused("QuantityIsNone", () => Book().Take(Make("C", 1.5m, Farm, uom: null)));
    }

    [Fact]
    public void Only_the_holders_people_act_and_only_a_filed_subject_sends()
    {
        var holder = Guid.CreateVersion7();
        LotBookSetting Place(bool filed, bool cancelled, params Guid[] own) => Setting() with { Places = new Dictionary<string, LotPlace> { [Farm] = new(Guid.CreateVersion7(), holder, "户", filed, cancelled) }, Own = own.ToHashSet() };
        Refused("PlaceOfOthers", () => Book(Place(true, false, Guid.CreateVersion7())).Take(Make("A", 1, Farm)));
        Refused("SubjectNotFiled", () => Book(Place(true, true, holder)).Take(Make("A", 1, Farm)));
        var book = Book(Place(false, false, holder));
        book.Take(Make("A", 1, Farm));
        Refused("SubjectNotFiled", () => book.Take(Objects(TraceStep.Shipping, Farm, Of("A", 1))));
        var others = new LotBook(Setting() with { Own = new HashSet<Guid> { Guid.CreateVersion7() } }, Ids, book.NewLots, []);
        Refused("LotOfOthers", () => others.Take(Objects(TraceStep.Selling, "urn:epc:id:sgln:4012345.00001.0", Of("A", 1))));
    }

    [Fact]
    [Trait("Req", "TRACE-13")]
    public void No_more_comes_back_than_was_sold()
    {
        var book = Book();
        book.Take(Make("A", 10, Farm));
        book.Take(Objects(TraceStep.Selling, Farm, Of("A", 10)));
        book.Find(LotId("A"))!.State.ShouldBe(LotState.Sold);
        Refused("ReturnOverSold", () => book.Take(Objects(TraceStep.Returning, Farm, Of("A", 11)).To(Farm)));
        book.Take(Objects(TraceStep.Returning, Farm, Of("A", 4)).To(Farm));
        book.Find(LotId("A"))!.At(Farm).ShouldBe(4);
    }

    [Fact]
    [Trait("Req", "TRACE-13")]
    public void A_returned_package_brings_back_all_that_it_holds_and_no_more()
    {
        var book = Book();
        book.Take(Make("A", 10, Farm));
        book.Take(Make("B", 5, Farm));
        book.Take(Pack(EpcisAction.Add, Box("1"), Farm, [Of("A", 3), Of("B", 2)]));
        book.Take(Pack(EpcisAction.Add, Box("2"), Farm, [], Box("1")));
        var sold = book.Take(OfBox(TraceStep.Selling, "2", Farm));
        (book.Find(LotId("A"))!.Quantity, book.Find(LotId("B"))!.Quantity).ShouldBe((7, 3));

        var sales = new Dictionary<string, IReadOnlyList<StockChange>> { [Box("2")] = sold };
        var back = book.Take(OfBox(TraceStep.Returning, "2", Store).To(Store) with { SoldWith = sales });
        back.Sum(c => c.Quantity).ShouldBe(5);
        foreach (var (lot, inBox, all) in new[] { ("A", 3m, 10m), ("B", 2m, 5m) })
        {
            var found = book.Find(LotId(lot))!;
            (found.Quantity, found.At(Box("1")), found.QuantitySold, found.State).ShouldBe((all, inBox, 0m, LotState.InStock));
        }

        // It is full again: who records its return once more adds nothing, and it is sold from where it came back to.
        book.Take(OfBox(TraceStep.Returning, "2", Store).To(Store) with { SoldWith = sales }).ShouldBeEmpty();
        Refused("PackageElsewhere", () => book.Take(OfBox(TraceStep.Selling, "2", Farm)));
        book.Take(OfBox(TraceStep.Selling, "2", Store)).Sum(c => c.Quantity).ShouldBe(-5);
    }

    [Fact]
    [Trait("Req", "TRACE-13")]
    public void A_package_that_came_back_only_in_part_does_not_come_back_whole()
    {
        var book = Book();
        book.Take(Make("A", 10, Farm));
        book.Take(Pack(EpcisAction.Add, Box("1"), Farm, [Of("A", 4)]));
        var sold = book.Take(OfBox(TraceStep.Selling, "1", Farm));
        book.Take(Objects(TraceStep.Returning, Farm, Of("A", 3)).To(Farm));
        Refused("ReturnOverSold", () => book.Take(OfBox(TraceStep.Returning, "1", Farm).To(Farm) with { SoldWith = new Dictionary<string, IReadOnlyList<StockChange>> { [Box("1")] = sold } }));
    }

    [Fact]
    [Trait("Req", "TRACE-05")]
    public void One_input_gives_several_graded_outputs_and_their_sum_is_what_is_weighed()
    {
        var book = Book();
        book.Take(Make("A", 100, Farm));
        book.Take(Transform(TraceStep.Grading, Farm, [Of("A", 60)], ("G1", 40), ("G2", 15), ("G3", 5)));
        new[] { "A", "G1", "G2", "G3" }.Select(l => book.Find(LotId(l))!.At(Farm)).ShouldBe([40, 40, 15, 5]);
        Refused("OutputOverInput", () => book.Take(Transform(TraceStep.Grading, Farm, [Of("A", 40)], ("H1", 30), ("H2", 10.001m))));
    }

    [Fact]
    [Trait("Req", "TRACE-15")]
    public void To_whom_goods_went_is_a_party_of_the_event_or_a_name_beside_it()
    {
        var facts = new StepFacts { Step = TraceStep.Selling, Time = new DateTimeOffset(Now), From = Farm, Inputs = [Of("A", 1)], ToParty = TraceIdentifiers.Of("milin", TraceIdentifierKind.Party, "P1") };
        var named = StepToEvent.Build(facts).DestinationList.ShouldHaveSingleItem();
        (named.Type, named.Id).ShouldBe(("owning_party", TraceIdentifiers.Of("milin", TraceIdentifierKind.Party, "P1")));
        var outside = StepToEvent.Build(facts with { ToParty = null, Extensions = new Dictionary<string, string?> { [StepToEvent.ToNameExtension] = "县外某商贸公司" } });
        outside.DestinationList.ShouldBeEmpty();
        outside.Extensions[StepToEvent.ToNameExtension].GetString().ShouldBe("县外某商贸公司");
    }

    [Fact]
    public void A_wrong_event_is_taken_back_unless_later_ones_rest_on_it()
    {
        var book = Book();
        var made = Make("A", 10, Farm);
        var madeMoves = book.Take(made);
        var sold = Objects(TraceStep.Selling, Farm, Of("A", 4));
        var soldMoves = book.Take(sold);
        Refused("LaterEvents", () => book.TakeBack(made, madeMoves, new Dictionary<string, IReadOnlyList<string>> { [LotId("A")] = ["#2 Selling"] }));
        book.TakeBack(sold, soldMoves, new Dictionary<string, IReadOnlyList<string>>());
        book.Find(LotId("A"))!.At(Farm).ShouldBe(10);
        book.TakeBack(made, madeMoves, new Dictionary<string, IReadOnlyList<string>>());
        book.Find(LotId("A"))!.Quantity.ShouldBe(0);
    }

    [Fact]
    [Trait("Req", "TRACE-15")]
    public void Every_step_is_told_in_words_from_which_it_is_read_again()
    {
        foreach (var step in Enum.GetValues<TraceStep>())
        {
            var words = StepToEvent.Of(step);
            StepToEvent.StepOf(new EpcisEvent { Type = words.Type, EventTime = DateTimeOffset.UnixEpoch, Action = words.Action, BizStep = words.BizStep, Disposition = words.Disposition }).ShouldBe(step);
        }
    }

    private static LotEvent OfBox(TraceStep step, string box, string at) => At(
        new EpcisEvent { Type = EpcisEventType.ObjectEvent, EventTime = new DateTimeOffset(Now), Action = EpcisAction.Observe, EpcList = [Box(box)], ReadPoint = at }, step);

    private static LotEvent ShipBox(string box) => At(new EpcisEvent { Type = EpcisEventType.ObjectEvent, EventTime = new DateTimeOffset(Now), Action = EpcisAction.Observe, EpcList = [Box(box)], ReadPoint = Farm }, TraceStep.Shipping);

    private static LotBook Copy(LotBook book) => new(Setting(), Ids, book.NewLots, []);
}
