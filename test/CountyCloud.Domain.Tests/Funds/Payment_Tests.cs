using CountyCloud.Documents;
using CountyCloud.Framework.Errors;
using CountyCloud.Funds;
using CountyCloud.Governance;
using Shouldly;
using Xunit;
using static CountyCloud.Domain.Tests.Funds.PaymentTesting;

namespace CountyCloud.Domain.Tests.Funds;

/// <summary>W-08, W-09 and W-10 rule by rule.</summary>
public sealed class Payment_Tests
{
    [Theory]
    [Trait("Req", "FUND-18")]
    [InlineData(320000, null)]
    [InlineData(320000.01, "Funds:MidPaymentTooLarge")]
    public void A_mid_point_payment_is_at_most_half_of_the_budget(double amount, string? error)
    {
        Action ask = () => Ask(Situation(Milin()), PaymentStage.Mid, ("L001", (decimal)amount));
        (error is null ? null : Broken(ask)).ShouldBe(error);
        if (error is null)
        {
            Should.NotThrow(ask);
        }
    }

    [Theory]
    [Trait("Req", "FUND-17")]
    [InlineData(49.99, RuleOperator.AtLeast, true)]
    [InlineData(50, RuleOperator.AtLeast, false)]
    [InlineData(50, RuleOperator.MoreThan, true)]
    public void It_may_be_asked_for_when_half_is_done_as_the_county_reads_half(double progress, RuleOperator reading, bool isRefused)
    {
        var rules = Milin(Rule("M-DISB-2", "progress", reading, "50", RuleUnit.Percent, "M99") with { EffectiveFrom = Day });
        Action ask = () => Ask(Situation(rules, SubProject() with { Progress = (decimal)progress }), PaymentStage.Mid, ("L001", 1000m));
        if (isRefused)
        {
            Broken(ask).ShouldBe("Funds:ProgressTooLow");
        }
        else
        {
            Should.NotThrow(ask);
        }
    }

    [Fact]
    [Trait("Req", "FUND-17")]
    public void The_error_names_the_clause() =>
        Should.Throw<BusinessException>(() => Ask(Situation(Milin()), PaymentStage.Mid, ("L001", 400000m))).Data["source"].ShouldBe("M101");

    [Fact]
    [Trait("Req", "FUND-17")]
    public void What_the_check_on_site_finds_counts() =>
        Broken(() => Ask(Situation(Milin()), PaymentStage.Mid, ("L001", 1000m)).Verify(Check(40), Situation(Milin()))).ShouldBe("Funds:ProgressTooLow");

    [Fact]
    [Trait("Req", "FUND-17")]
    public void There_is_one_mid_point_payment() => Broken(() => Ask(
        Situation(Milin(), others: new PaymentPast(Guid.CreateVersion7(), "PAY-1", PaymentStage.Mid, PaymentState.Paid, [new LineAmount("L001", 1000)])), PaymentStage.Mid, ("L001", 1000m))).ShouldBe("Funds:MidPaymentTwice");

    [Fact]
    [Trait("Req", "FUND-20")]
    public void The_final_payment_follows_the_acceptance() => Broken(() => Ask(Situation(Milin()), PaymentStage.Final, ("L001", 600000m), ("L002", 40000m))).ShouldBe("Funds:PaymentBeforeAcceptance");

    [Fact]
    [Trait("Req", "FUND-20")]
    [Trait("Req", "FUND-51")]
    public void The_final_payment_is_exactly_the_rest_of_the_sub_projects_budget()
    {
        var s = Situation(Milin(), SubProject() with { IsAccepted = true }, others: new PaymentPast(Guid.CreateVersion7(), "PAY-1", PaymentStage.Mid, PaymentState.Paid, [new LineAmount("L001", 320000)]));

        Broken(() => Ask(s, PaymentStage.Final, ("L001", 280000m))).ShouldBe("Funds:FinalPaymentIsNotTheRest");
        Should.NotThrow(() => Ask(s, PaymentStage.Final, ("L001", 280000m), ("L002", 40000m)));
    }

    [Fact]
    [Trait("Req", "FUND-10")]
    public void No_line_gives_more_than_it_has() => Broken(() => Ask(Situation(Milin()), PaymentStage.Mid, ("L002", 40000.01m))).ShouldBe("Funds:PaymentOverLine");

    [Fact]
    [Trait("Req", "FUND-51")]
    public void Nothing_is_paid_without_an_approved_scheme() =>
        Broken(() => Ask(Situation(Milin(), SubProject() with { IsSchemeApproved = false }), PaymentStage.Mid, ("L001", 1000m))).ShouldBe("Funds:SchemeNotApproved");

    [Fact]
    [Trait("Req", "FUND-36")]
    public void A_halted_sub_project_an_open_case_and_a_bar_each_stop_a_payment()
    {
        Broken(() => Ask(Situation(Milin(), SubProject() with { IsHalted = true }), PaymentStage.Mid, ("L001", 1000m))).ShouldBe("Funds:SubProjectHalted");
        Broken(() => Ask(Situation(Milin(), payee: new PayeeStanding("CASE-1")), PaymentStage.Mid, ("L001", 1000m))).ShouldBe("Funds:PayeeHasOpenCase");
        Broken(() => Ask(Situation(Zeku(), SubProject(WorkKind.Training), new PayeeStanding(null, "CASE-1")), PaymentStage.Progress, ("L001", 1000m))).ShouldBe("Funds:PayeeIsBarred");
    }

    [Fact]
    [Trait("Req", "FUND-21")]
    public void Nothing_is_paid_during_the_notice_or_with_an_open_objection()
    {
        var s = Situation(Milin());
        var payment = Approved(s, PaymentStage.Mid, ("L001", 320000m));
        payment.State.ShouldBe(PaymentState.PublicNotice);
        Broken(() => payment.Pay(320000, "V1", Day, "finance", s)).ShouldBe("Funds:PaymentNotPayable");
        payment.Hold();
        Broken(() => payment.Pay(320000, "V1", Day, "finance", s)).ShouldBe("Funds:PaymentNotPayable");
        Broken(payment.ClearNotice).ShouldBe("Funds:PaymentStepOutOfOrder");
    }

    [Fact]
    [Trait("Req", "FUND-19")]
    public void Finance_pays_exactly_what_the_opinion_says()
    {
        var s = Situation(Milin());
        var payment = Approved(s, PaymentStage.Mid, ("L001", 320000m));
        payment.ClearNotice();
        Broken(() => payment.Pay(319999.99m, "V1", Day, "finance", s)).ShouldBe("Funds:PaidAmountDiffers");
        payment.Pay(320000, "V1", Day, "finance", s);
        payment.State.ShouldBe(PaymentState.Paid);
    }

    [Fact]
    [Trait("Req", "FUND-39")]
    public void No_opinion_follows_a_check_that_found_misuse()
    {
        var s = Situation(Milin());
        var payment = Ask(s, PaymentStage.Mid, ("L001", 1000m));
        payment.Verify(Check(isProper: false), s);
        Broken(() => payment.GiveOpinion([new LineAmount("L001", 1000)], "x", "office", Day, s)).ShouldBe("Funds:FundsNotUsedProperly");
    }

    [Fact]
    [Trait("Req", "FUND-22")]
    public void A_lowered_payment_is_published_anew()
    {
        var payment = Approved(Situation(Milin()), PaymentStage.Mid, ("L001", 300000m), ("L002", 20000m));
        payment.Hold();
        payment.Lower(290000, "OBJ-1", Day.AddDays(14));
        payment.State.ShouldBe(PaymentState.PublicNotice);
        payment.Lines.Select(l => l.Counts).ShouldBe([290000m, 0m]);
    }

    [Theory]
    [Trait("Req", "FUND-27")]
    [InlineData(WorkKind.CountyCentre, true)]
    [InlineData(WorkKind.TownshipStation, true)]
    [InlineData(WorkKind.VillagePoint, true)]
    [InlineData(WorkKind.Logistics, true)]
    [InlineData(WorkKind.Training, true)]
    [InlineData(WorkKind.Brand, false)]
    public void Five_kinds_of_work_are_paid_by_progress(WorkKind kind, bool isPaid) =>
        new StageIsOfferedRule(PaymentStage.Progress, kind, Zeku()).IsBroken.ShouldBe(!isPaid);

    [Fact]
    [Trait("Req", "FUND-29")]
    public void Other_work_gets_a_part_after_its_acceptance_and_the_rest_after_the_whole_projects()
    {
        var accepted = SubProject(WorkKind.Brand) with { IsAccepted = true };
        Broken(() => Ask(Situation(Zeku(), SubProject(WorkKind.Brand)), PaymentStage.Part, ("L001", 1000m))).ShouldBe("Funds:PaymentBeforeAcceptance");
        Should.NotThrow(() => Ask(Situation(Zeku(), accepted), PaymentStage.Part, ("L001", 1000m)));
        Broken(() => Ask(Situation(Zeku(), accepted), PaymentStage.Rest, ("L001", 600000m), ("L002", 40000m))).ShouldBe("Funds:WholeProjectNotAccepted");
        Should.NotThrow(() => Ask(Situation(Zeku(), accepted with { IsWholeProjectAccepted = true }), PaymentStage.Rest, ("L001", 600000m), ("L002", 40000m)));
    }

    [Fact]
    [Trait("Req", "FUND-28")]
    public void Office_equipment_goes_by_central_procurement_only()
    {
        new StageIsOfferedRule(PaymentStage.Procurement, WorkKind.OfficeEquipment, Zeku()).IsBroken.ShouldBeFalse();
        new StageIsOfferedRule(PaymentStage.Part, WorkKind.OfficeEquipment, Zeku()).IsBroken.ShouldBeTrue();
    }

    [Fact]
    [Trait("Req", "FUND-25")]
    [Trait("Req", "FUND-24")]
    public void The_treasury_pays_on_originals_invoices_acceptance_opinion_and_contract()
    {
        PaymentTerms.Papers(PaymentStage.Part, WorkKind.Brand, Zeku()).ShouldBe(
            [PaymentPaperKind.Application, PaymentPaperKind.OriginalVoucher, PaymentPaperKind.Invoice, PaymentPaperKind.AcceptanceOpinion, PaymentPaperKind.Contract]);
        var s = Situation(Zeku(), SubProject(WorkKind.Brand) with { IsAccepted = true });
        var payment = Ask(s, PaymentStage.Part, ("L001", 1000m));
        payment.Verify(Check(), s);
        Broken(() => payment.GiveOpinion([new LineAmount("L001", 1000)], "x", "office", Day, s)).ShouldBe("Funds:PapersMissing");
    }

    [Fact]
    [Trait("Req", "FUND-13")]
    public void Civil_works_are_not_paid_where_they_are_excluded()
    {
        var rules = DisbursementRules.From([Rule("K-FUND-2", "excluded", RuleOperator.Equal, "civil-works", RuleUnit.Text, "K24", "eligibility")], Day);
        new PurposeIsNotExcludedRule("L1", "civil-works", rules.Excluded).IsBroken.ShouldBeTrue();
        new PurposeIsNotExcludedRule("L1", null, rules.Excluded).IsBroken.ShouldBeTrue();
        new PurposeIsNotExcludedRule("L1", "fit-out", rules.Excluded).IsBroken.ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "FUND-21")]
    public void A_notice_takes_objections_to_its_last_day_and_clears_the_day_after()
    {
        var payment = Approved(Situation(Milin()), PaymentStage.Mid, ("L001", 320000m));
        var notice = PublicNotice.Publish(Guid.CreateVersion7(), "NOT-1", payment, "M105", Day);
        Broken(() => notice.Clear(notice.EndsOn, Milin().Objections)).ShouldBe("Funds:NoticeNotOver");
        Broken(() => notice.TakeObjection(notice.EndsOn.AddDays(1))).ShouldBe("Funds:NoticeTakesNoObjection");
        notice.TakeObjection(notice.EndsOn);
        Broken(() => notice.Clear(notice.EndsOn.AddDays(1), Milin().Objections)).ShouldBe("Funds:ObjectionsOpen");
        notice.SettleObjection();
        notice.Clear(notice.EndsOn.AddDays(1), Milin().Objections);
        notice.State.ShouldBe(NoticeState.Cleared);
    }

    [Theory]
    [Trait("Req", "FUND-33")]
    [InlineData(1000000, false)]
    [InlineData(1000000.01, true)]
    public void A_reallocation_of_100_is_allowed_and_of_100_01_refused(double amount, bool isRefused)
    {
        Action propose = () => Propose(Milin(), [], ("SYS1", "SYS2", (decimal)amount));
        if (isRefused)
        {
            Broken(propose).ShouldBe("Funds:ReallocationTooLarge");
        }
        else
        {
            Should.NotThrow(propose);
        }
    }

    [Fact]
    [Trait("Req", "FUND-34")]
    public void A_reallocation_is_not_repeated_in_the_programme_or_in_a_system_as_the_county_reads_it()
    {
        var earlier = new ReallocationPast("REA-1", [new ReallocationMove("A", "SYS1", "B", "SYS2", 1000)]);
        Broken(() => Propose(Milin(), [earlier], ("SYS3", "SYS4", 1000m))).ShouldBe("Funds:ReallocationRepeated");
        var bySystem = Milin(Rule("M-REAL-6", "max_times_scope", RuleOperator.Equal, "system", RuleUnit.Text, "M125", "reallocation"));
        Should.NotThrow(() => Propose(bySystem, [earlier], ("SYS3", "SYS4", 1000m)));
        Broken(() => Propose(bySystem, [earlier], ("SYS2", "SYS3", 1000m))).ShouldBe("Funds:ReallocationRepeated");
    }

    [Fact]
    [Trait("Req", "FUND-30")]
    public void Money_moves_between_systems_only() => Broken(() => Propose(Milin(), [], ("SYS1", "SYS1", 1000m))).ShouldBe("Funds:ReallocationInsideSystem");

    [Fact]
    [Trait("Req", "FUND-35")]
    public void A_change_of_use_needs_a_written_request() => Broken(() => Propose(Zeku(), [], ("SYS1", "SYS2", 1000m))).ShouldBe("Funds:ReallocationWithoutRequest");

    [Fact]
    [Trait("Req", "FUND-42")]
    public void A_parcel_gets_half_a_yuan_of_which_the_city_pays_0_2_and_the_county_0_3()
    {
        var rules = DisbursementRules.From(
        [
            Rule("C-FUND-2", "per_parcel", RuleOperator.Equal, "0.5", RuleUnit.YuanPerPiece, "C177", "subsidy"), Rule("C-FUND-3", "city_share", RuleOperator.Equal, "0.2", RuleUnit.YuanPerPiece, "C177", "subsidy"),
            Rule("C-FUND-4", "county_share", RuleOperator.Equal, "0.3", RuleUnit.YuanPerPiece, "C177", "subsidy"),
        ], Day);
        SubsidyClaim Claim(decimal city, decimal county) => new()
        {
            Kind = SubsidyKind.OutboundParcel, Year = 2020, Pieces = 1000, PayeeName = "快递公司", Shares = [new SubsidyShare("L", "CITY", FundSourceKind.City, city), new SubsidyShare("L", "COUNTY", FundSourceKind.CountyMatching, county)],
        };
        Should.NotThrow(() => Subsidy.Claim(Guid.CreateVersion7(), "SUB-1", Payee, Claim(200, 300), [], rules));
        Broken(() => Subsidy.Claim(Guid.CreateVersion7(), "SUB-1", Payee, Claim(300, 200), [], rules)).ShouldBe("Funds:ParcelRateDiffers");
    }

    [Fact]
    [Trait("Req", "FUND-43")]
    [Trait("Req", "FUND-49")]
    public void A_yearly_subsidy_is_5_a_year_for_three_years()
    {
        new YearlyLineIsNotExceededRule(new YearlyLimit("L", 2023, 50000, 20000, 3, 2, "M588"), 30000).IsBroken.ShouldBeFalse();
        new YearlyLineIsNotExceededRule(new YearlyLimit("L", 2023, 50000, 20000, 3, 2, "M588"), 30000.01m).IsBroken.ShouldBeTrue();
        new YearlyLineIsNotExceededRule(new YearlyLimit("L", 2024, 50000, 0, 3, 3, "M588"), 1).IsBroken.ShouldBeTrue();
    }

    [Fact]
    [Trait("Req", "FUND-15")]
    public void An_invoice_is_known_by_number_code_and_amount_whatever_the_spaces_and_case()
    {
        InvoiceFingerprint.Of("12 34ab", "5", 10m).ShouldBe(InvoiceFingerprint.Of("1234AB", "5 ", 10.00m));
        InvoiceFingerprint.Of("1234", "5", 10m).ShouldNotBe(InvoiceFingerprint.Of("1234", "5", 10.01m));
    }

    [Fact]
    [Trait("Req", "FUND-36")]
    [Trait("Req", "FUND-37")]
    public void Only_a_county_that_bars_can_bar_and_a_case_closes_when_the_money_is_back()
    {
        ViolationCase Verified()
        {
            var c = ViolationCase.Report(Guid.CreateVersion7(), "CASE-1", new ViolationReport(ViolationKind.FalsePapers, "t", "d", Payee, null, Guid.CreateVersion7(), "audit", Day));
            c.Verify("属实", "县政府", null, null);
            return c;
        }

        var sanctions = new ViolationSanctions(1000, true, null, null, null, null, null, "r");
        Broken(() => Verified().AskDecision(sanctions, Milin())).ShouldBe("Funds:SanctionNotProvided");
        var violation = Verified();
        violation.AskDecision(sanctions, Zeku());
        violation.Decide(null, Day);
        Broken(() => violation.Close("x", Day)).ShouldBe("Funds:CaseStepOutOfOrder");
        violation.Recover(400);
        Broken(() => violation.Recover(600.01m)).ShouldBe("Funds:RecoveryTooLarge");
        violation.Recover(600);
        violation.Close("x", Day);
        violation.IsOpen.ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "FUND-08")]
    [Trait("Req", "FUND-55")]
    public void The_second_instalment_needs_the_first_and_a_passed_mid_term_evaluation()
    {
        var second = new FundInstalmentValues { Code = "SECOND", FundSourceCode = "CENTRAL", Amount = 5_000_000, Release = InstalmentRelease.MidTermEvaluation };
        new InstalmentIsReleasedRule(second, new ReceiptStanding(0, 15_000_000, true, false, false)).IsBroken.ShouldBeTrue();
        new InstalmentIsReleasedRule(second, new ReceiptStanding(0, 10_000_000, false, true, false)).IsBroken.ShouldBeTrue();
        new InstalmentIsReleasedRule(second, new ReceiptStanding(0, 15_000_000, true, true, false)).IsBroken.ShouldBeFalse();
    }

    private static Reallocation Propose(DisbursementRules rules, IReadOnlyList<ReallocationPast> earlier, params (string From, string To, decimal Amount)[] moves) => Reallocation.Propose(
        Guid.CreateVersion7(), "REA-2", new ReallocationProposal("t", "r", [.. moves.Select((m, i) => new ReallocationMove("F" + i, m.From, "T" + i, m.To, m.Amount))], 0, null, "contractor", Day), earlier, rules);
}
