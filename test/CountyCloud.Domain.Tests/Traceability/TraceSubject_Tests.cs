using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using CountyCloud.Traceability;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>W-26: filing of trace subjects, their identifiers, sites and input ledgers.</summary>
public sealed class TraceSubject_Tests
{
    private const string Credit = "91350100M000100Y43";
    private static readonly DateOnly Today = new(2026, 5, 4);
    private static readonly string[] Papers = ["营业执照"];

    [Fact, Trait("Req", "TRACE-02")]
    public void Storage_is_filed_only_where_the_county_switched_it_on()
    {
        Code(() => New(TraceSubjectKind.Storage, isOffered: false)).ShouldBe("Traceability:SubjectKindNotOffered");
        New(TraceSubjectKind.Storage).State.ShouldBe(TraceSubjectState.Applied);
    }

    [Fact, Trait("Req", "TRACE-02")]
    public void A_company_is_filed_under_a_credit_code_with_its_check_character_and_a_household_without()
    {
        Code(() => New(TraceSubjectKind.Seller, credit: null)).ShouldBe("Traceability:CreditCodeMissing");
        Code(() => New(TraceSubjectKind.Seller, credit: "91350100M000100Y44")).ShouldBe("Traceability:CreditCodeInvalid");
        New(TraceSubjectKind.GrowerBreeder, credit: null).Content.CreditCode.ShouldBeNull();
    }

    [Fact, Trait("Req", "TRACE-02")]
    public void A_subject_is_checked_when_every_paper_is_there_and_none_has_run_out()
    {
        var subject = New(TraceSubjectKind.Processor);
        Code(() => subject.Check(Papers, null, Today, "office")).ShouldBe("Traceability:SubjectPapersMissing");
        subject.AddPaper(new TracePaper("营业执照", "1", Today.AddDays(-1), Guid.CreateVersion7()));
        Code(() => subject.Check(Papers, null, Today, "office")).ShouldBe("Traceability:SubjectPapersMissing");

        subject.AddPaper(new TracePaper("营业执照", "2", null, Guid.CreateVersion7()));
        subject.Check(Papers, "齐全", Today, "office");

        (subject.State, subject.Papers.Count).ShouldBe((TraceSubjectState.Checked, 1));
    }

    [Fact, Trait("Req", "TRACE-04")]
    public void A_grower_is_filed_with_a_located_plot_only()
    {
        var grower = New(TraceSubjectKind.GrowerBreeder);
        grower.Check([], null, Today, "office");

        Code(() => File(grower, hasPlot: false)).ShouldBe("Traceability:GrowerWithoutPlot");
        File(grower, hasPlot: true);

        grower.State.ShouldBe(TraceSubjectState.Filed);
    }

    [Fact, Trait("Req", "TRACE-20")]
    public void A_subject_is_filed_with_a_department_that_answers_for_it()
    {
        var subject = New(TraceSubjectKind.Processor);
        subject.Check([], null, Today, "office");

        Code(() => subject.File(new TraceFiling("C", "u", null, [], true, 12), Guid.CreateVersion7(), Today, "office")).ShouldBe("Traceability:DepartmentMissing");
    }

    [Fact, Trait("Req", "TRACE-02")]
    public void A_renewal_is_another_period_and_the_earlier_ones_stay()
    {
        var subject = Filed(TraceSubjectKind.Processor);
        subject.ValidUntil.ShouldBe(new DateOnly(2027, 5, 3));
        Code(() => subject.Renew([], 12, 60, Today, "office")).ShouldBe("Traceability:RenewalTooEarly");

        subject.Renew([], 12, 60, new DateOnly(2027, 4, 1), "office");
        subject.Renew([], 12, 60, new DateOnly(2029, 1, 1), "office");

        subject.Periods.Select(p => (p.Number, p.From)).ShouldBe([(1, Today), (2, new DateOnly(2027, 5, 4)), (3, new DateOnly(2029, 1, 1))]);
        subject.TakesPartOn(new DateOnly(2029, 12, 31)).ShouldBeTrue();
        subject.TakesPartOn(new DateOnly(2030, 1, 1)).ShouldBeFalse();
    }

    [Fact, Trait("Req", "TRACE-02")]
    public void A_suspended_subject_takes_no_part_until_it_is_resumed_and_a_cancelled_one_never()
    {
        var subject = Filed(TraceSubjectKind.Seller);
        subject.Suspend("检查", Today, "office");
        subject.TakesPartOn(Today).ShouldBeFalse();
        subject.Resume("整改完成", Today, "office");
        subject.TakesPartOn(Today).ShouldBeTrue();
        subject.Cancel("停业", Today, "office");

        Code(() => subject.Resume("再来", Today, "office")).ShouldBe("Counties:WrongState");
        subject.Steps.Select(s => s.State).ShouldBe([TraceSubjectState.Applied, TraceSubjectState.Checked, TraceSubjectState.Filed, TraceSubjectState.Suspended, TraceSubjectState.Filed, TraceSubjectState.Cancelled]);
    }

    [Fact, Trait("Req", "TRACE-02")]
    public void A_filed_subject_keeps_its_kind_and_credit_code()
    {
        var subject = Filed(TraceSubjectKind.Seller);

        Code(() => subject.Edit("另一家", subject.Content with { Kind = TraceSubjectKind.Purchaser }, [], true, Today, "office")).ShouldBe("Traceability:FiledSubjectChangesKind");
        subject.Edit("改名", subject.Content with { Address = "新址" }, [], true, Today, "office");
        subject.State.ShouldBe(TraceSubjectState.Filed);
    }

    [Fact, Trait("Req", "TRACE-02")]
    public void What_was_checked_is_checked_again_after_a_change()
    {
        var subject = New(TraceSubjectKind.Seller);
        subject.Check([], null, Today, "office");

        subject.Edit("改名", subject.Content, [], true, Today, "office");

        subject.State.ShouldBe(TraceSubjectState.Applied);
    }

    [Fact, Trait("Req", "TRACE-03")]
    public void A_global_location_number_comes_later_and_the_county_s_identifier_stays()
    {
        var subject = Filed(TraceSubjectKind.Seller);
        Code(() => subject.AssignGln("6901234567890", Gs1KeyStanding.Own, Guid.CreateVersion7(), Today, "office")).ShouldBe("Traceability:GlnInvalid");
        Code(() => subject.AssignGln("6901234567892", Gs1KeyStanding.AnotherCountys, Guid.CreateVersion7(), Today, "office")).ShouldBe("Traceability:KeyOfAnotherCounty");

        subject.AssignGln("6901234567892", Gs1KeyStanding.Own, Guid.CreateVersion7(), Today, "office");

        subject.Identifier.ShouldBe("https://id.gs1.org/417/6901234567892");
        subject.Identifiers.Select(i => i.Uri).ShouldBe(["u", "https://id.gs1.org/417/6901234567892"]);
    }

    [Fact, Trait("Req", "PROD-05")]
    public void A_producer_is_marked_with_the_five_unifications()
    {
        var subject = New(TraceSubjectKind.GrowerBreeder);

        subject.Edit(subject.Title, subject.Content, [UnifiedPractice.Supervision, UnifiedPractice.Organisation, UnifiedPractice.Supervision], true, Today, "office");

        subject.Unifications.ShouldBe([UnifiedPractice.Organisation, UnifiedPractice.Supervision]);
    }

    [Fact, Trait("Req", "TRACE-33")]
    public void Producers_apply_for_themselves_once_query_equipment_is_installed()
    {
        new ServiceIsOfferedRule(false).ToException().Code.ShouldBe("Traceability:ServiceNotYetOffered");
        new ServiceIsOfferedRule(true).IsBroken.ShouldBeFalse();
    }

    [Fact]
    public void A_person_records_for_a_subject_once_and_leaves_once()
    {
        var subject = New(TraceSubjectKind.Seller);
        var user = Guid.CreateVersion7();
        subject.AddMember(Guid.CreateVersion7(), user, "herder", Today);
        Code(() => subject.AddMember(Guid.CreateVersion7(), user, "herder", Today)).ShouldBe("Traceability:MemberTwice");

        subject.EndMember(user, Today);

        Code(() => subject.EndMember(user, Today)).ShouldBe("Traceability:MemberUnknown");
        subject.Members.ShouldHaveSingleItem().Until.ShouldBe(Today);
    }

    [Fact, Trait("Req", "TRACE-04")]
    public void A_location_has_both_degrees_and_lies_in_China()
    {
        Code(() => Site(29.2, null)).ShouldBe("Traceability:LocationInvalid");
        Code(() => Site(94.2, 29.2)).ShouldBe("Traceability:LocationInvalid");
        Site(29.2, 94.2).IsLocatedOrigin.ShouldBeTrue();
        Site(null, null).IsLocatedOrigin.ShouldBeFalse();
    }

    [Fact, Trait("Req", "TRACE-04")]
    public void A_plot_changes_its_holder_and_who_held_it_when_stays_known()
    {
        var site = Site(29.2, 94.2);
        var (first, second) = (site.HolderId, Guid.CreateVersion7());
        Code(() => site.ChangeHolder(new TraceHolding(second, Today, "office"))).ShouldBe("Traceability:HoldingOutOfOrder");

        site.ChangeHolder(new TraceHolding(second, Today.AddDays(10), "office"));

        (site.HolderOn(Today.AddDays(-1)), site.HolderOn(Today.AddDays(9)), site.HolderOn(Today.AddDays(10))).ShouldBe((null, first, second));
        Code(() => site.ChangeHolder(new TraceHolding(second, Today.AddDays(20), "office"))).ShouldBe("Traceability:HoldingOutOfOrder");
    }

    [Fact, Trait("Req", "PROD-22")]
    public void A_production_base_has_size_members_and_products()
    {
        var site = Site(35.0, 101.4);
        var content = site.Content with { IsProductionBase = true, MemberCount = 120, AreaMu = 3000 };
        Code(() => site.Edit("基地", content, [])).ShouldBe("Traceability:BaseIncomplete");
        Code(() => site.Edit("基地", content with { MemberCount = null }, ["yak"])).ShouldBe("Traceability:BaseIncomplete");

        site.Edit("基地", content, ["yak", "yak", " "]);

        site.ProductCodes.ShouldBe(["yak"]);
    }

    [Fact, Trait("Req", "PROD-13"), Trait("Req", "TRACE-15")]
    public void An_organic_unit_records_forage_breeding_processing_and_epidemic_prevention()
    {
        var site = Site(35.0, 101.4);
        foreach (var kind in Enum.GetValues<ProductionRecordKind>())
        {
            site.Record(Guid.CreateVersion7(), new ProductionRecordContent { Kind = kind, Day = Today, Text = "记录" }, Today, "herder");
        }

        site.Records.Select(r => r.Content.Kind).ShouldBe(Enum.GetValues<ProductionRecordKind>());
        Code(() => site.Record(Guid.CreateVersion7(), new ProductionRecordContent { Day = Today.AddDays(1), Text = "明天" }, Today, "herder")).ShouldBe("Traceability:RecordDay");
    }

    [Fact, Trait("Req", "TRACE-17")]
    public void A_dealer_sells_and_uses_no_more_than_it_has()
    {
        var dealer = Filed(TraceSubjectKind.InputDealer);
        var balance = new InputBalance(Guid.CreateVersion7(), dealer.Id, "drug-1", "kg");
        Enter(dealer, balance, InputEntryKind.Purchase, 10).BalanceAfter.ShouldBe(10);
        Enter(dealer, balance, InputEntryKind.Sale, 6).BalanceAfter.ShouldBe(4);
        Code(() => Enter(dealer, balance, InputEntryKind.Use, 5)).ShouldBe("Traceability:InputBalanceNegative");

        Code(() => Enter(dealer, balance, InputEntryKind.Correction, -1)).ShouldBe("Traceability:EntryUnsound");
        Enter(dealer, balance, InputEntryKind.Correction, -1, Guid.CreateVersion7(), "多记").BalanceAfter.ShouldBe(3);
        Code(() => Enter(dealer, balance, InputEntryKind.Purchase, 1, unit: "l")).ShouldBe("Traceability:InputUnitDiffers");
    }

    [Fact, Trait("Req", "TRACE-17")]
    public void Only_a_filed_dealer_keeps_a_ledger()
    {
        var balance = new InputBalance(Guid.CreateVersion7(), Guid.CreateVersion7(), "drug-1", "kg");

        Code(() => Enter(New(TraceSubjectKind.InputDealer), balance, InputEntryKind.Purchase, 1)).ShouldBe("Traceability:NotAFiledDealer");
        Code(() => Enter(Filed(TraceSubjectKind.Seller), balance, InputEntryKind.Purchase, 1)).ShouldBe("Traceability:NotAFiledDealer");
    }

    private static InputLedgerEntry Enter(TraceSubject dealer, InputBalance balance, InputEntryKind kind, decimal quantity, Guid? corrects = null, string? reason = null, string unit = "kg") => new(
        Guid.CreateVersion7(), "IL-1", dealer, balance, new InputEntryContent { Kind = kind, InputCode = "drug-1", Quantity = quantity, Unit = unit, Counterparty = "牧户", Day = Today, CorrectsId = corrects, Reason = reason }, Today, "dealer");

    private static TraceSubject New(TraceSubjectKind kind, string? credit = Credit, bool isOffered = true) =>
        new(Guid.CreateVersion7(), new DocumentHead("TS-2026-0001", "合作社", "office"), new TraceSubjectContent { Kind = kind, CreditCode = credit, Township = "派镇" }, isOffered, Today);

    private static TraceSubject Filed(TraceSubjectKind kind)
    {
        var subject = New(kind);
        subject.Check([], null, Today, "office");
        File(subject, hasPlot: true);
        return subject;
    }

    private static void File(TraceSubject subject, bool hasPlot) => subject.File(new TraceFiling("C", "u", "agriculture", [], hasPlot, 12), Guid.CreateVersion7(), Today, "office");

    private static TraceSite Site(double? latitude, double? longitude) => new(
        Guid.CreateVersion7(), new DocumentHead("TP-2026-0001", "一号地", "office"), new TraceSiteContent { Kind = TraceSiteKind.Plot, Township = "派镇", Latitude = latitude, Longitude = longitude }, [], "P", Guid.CreateVersion7(), "s",
        new TraceHolding(Guid.CreateVersion7(), Today, "office"));

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
