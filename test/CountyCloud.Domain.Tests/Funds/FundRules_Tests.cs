using CountyCloud.Documents;
using CountyCloud.Funds;
using CountyCloud.Governance;
using Shouldly;
using Xunit;
using static CountyCloud.Domain.Tests.Funds.PaymentTesting;

namespace CountyCloud.Domain.Tests.Funds;

/// <summary>Further rules of money with the documents' own numbers: directions, promises, quality, audit, subsidies, channels.</summary>
public sealed class FundRules_Tests
{
    private const string SixDirections =
        "县级电子商务公共服务体系=CountyCentre,OfficeEquipment,InformationSystem;县乡村三级物流配送体系=Logistics;电子商务服务站点=TownshipStation,VillagePoint;品牌培育和质量保障溯源体系=Brand,SupplyChain;应用及技能培训=Training;农产品营销体系=Marketing";

    private static readonly DisbursementRules Directions = DisbursementRules.From([Rule("Z-DIR-1", "directions", RuleOperator.In, SixDirections, RuleUnit.Codes, "Z1263", "use")], Day);

    private static readonly DisbursementRules Interest = DisbursementRules.From(
    [
        Rule("Z-INT-1", "interest_share", RuleOperator.Equal, "100", RuleUnit.Percent, "Z192", "subsidy"), Rule("Z-INT-2", "interest_base_rate", RuleOperator.Equal, "4.35", RuleUnit.Percent, "Z192", "subsidy"),
        Rule("Z-INT-3", "loan_security", RuleOperator.Equal, "none", RuleUnit.Text, "Z192", "subsidy"),
    ], Day);

    [Theory]
    [Trait("Req", "FUND-12")]
    [InlineData(WorkKind.Logistics, null, false)]
    [InlineData(WorkKind.Training, null, false)]
    [InlineData(WorkKind.Other, null, true)]
    [InlineData(WorkKind.Other, "办公楼修缮", true)]
    [InlineData(WorkKind.Other, "农产品营销体系", false)]
    public void Money_is_spent_in_one_of_the_six_directions_of_the_notice(WorkKind kind, string? purpose, bool isRefused)
    {
        Directions.DirectionNames.Count.ShouldBe(6);
        new SpendingIsSupportedRule(kind, "SYS4", purpose, Directions).IsBroken.ShouldBe(isRefused);
        new SpendingIsSupportedRule(kind, "SYS4", purpose, Milin()).IsBroken.ShouldBeFalse("a county without such a rule asks for no direction");
    }

    [Fact]
    [Trait("Req", "FUND-12")]
    public void A_payment_outside_the_directions_is_refused_with_the_clause()
    {
        var error = Should.Throw<Framework.Errors.BusinessException>(() => Ask(Situation(Directions, SubProject() with { IsAccepted = true }), PaymentStage.Final, ("L001", 600000m), ("L002", 40000m)));

        (error.Code, error.Data["source"]).ShouldBe(("Funds:DirectionNotSupported", "Z1263"));
    }

    [Theory]
    [Trait("Req", "FUND-16")]
    [InlineData(640_000, 600_000, 40_000)]
    [InlineData(610_000, 600_000, 10_000)]
    [InlineData(550_000, 550_000, 0)]
    public void A_contract_promises_its_amount_over_the_lines_of_its_sub_projects_and_no_more(int amount, int first, int second)
    {
        var promise = Promise.OfContract(amount, [new Promise(SubProject().Id, null, SubProject().Budget)]).ShouldHaveSingleItem();

        promise.Lines.ShouldBe(second > 0 ? [new LineAmount("L001", first), new LineAmount("L002", second)] : [new LineAmount("L001", first)]);
        Promise.OfContract(amount, []).ShouldBeEmpty("without sub-projects the schemes promise");
    }

    [Theory]
    [Trait("Req", "FUND-16")]
    [InlineData(640_000, false)]
    [InlineData(640_000.01, true)]
    public void A_contract_stays_in_the_lines_that_it_covers(double amount, bool isRefused)
    {
        new ContractStaysInItsLinesRule("CON-1", (decimal)amount, SubProject().Budget).IsBroken.ShouldBe(isRefused);
        new ContractStaysInItsLinesRule("CON-1", (decimal)amount, []).IsBroken.ShouldBeFalse("a county without amounts in its plan");
    }

    [Fact]
    [Trait("Req", "FUND-23")]
    public void Every_refusal_of_money_names_its_clause()
    {
        var halted = SubProject() with { IsSchemeApproved = false };
        foreach (var rule in PaymentTerms.Always(Situation(Milin(), halted)).Concat(PaymentTerms.Of(PaymentStage.Final, Situation(Milin(), halted))).Where(r => r.IsBroken))
        {
            rule.ToException().Data["source"].ShouldBeOfType<string>().ShouldStartWith("M");
        }
    }

    [Fact]
    [Trait("Req", "FUND-26")]
    public void Money_is_used_only_after_an_acceptance_and_the_refusal_says_so()
    {
        var rules = Zeku(Rule("Z-REIM-2", "acceptance_mode", RuleOperator.In, "direct;experts;thirdParty", RuleUnit.Codes, "Z1268", "reimbursement"));
        var rule = new PaymentAfterAcceptanceRule(PaymentStage.Part, SubProject(), rules);

        (rule.IsBroken, rule.ToException().Data["source"]).ShouldBe((true, "Z1268"));
        new PaymentAfterAcceptanceRule(PaymentStage.Part, SubProject() with { IsAccepted = true }, rules).IsBroken.ShouldBeFalse();
        rules.AcceptanceMode!.Words.ShouldBe(["direct", "experts", "thirdParty"]);
    }

    [Fact]
    [Trait("Req", "FUND-38")]
    public void A_quality_problem_holds_the_money_until_another_person_decides()
    {
        var held = Situation(Zeku(), SubProject() with { IsAccepted = true }, new PayeeStanding("CASE-1"));
        Broken(() => Ask(held, PaymentStage.Part, ("L001", 1000m))).ShouldBe("Funds:PayeeHasOpenCase");
        var problem = Quality("inspector");

        Broken(() => problem.Dismiss("查无此事", "Inspector", Day)).ShouldBe("Funds:ReporterDoesNotDismiss");
        problem.Dismiss("查无此事", "office", Day);

        problem.IsOpen.ShouldBeFalse();
        Should.NotThrow(() => Quality(string.Empty).Dismiss("查无此事", "office", Day));
    }

    [Fact]
    [Trait("Req", "FUND-38")]
    public void A_cut_says_what_is_left_and_only_a_county_that_cuts_can_cut()
    {
        var payment = Guid.CreateVersion7();
        Broken(() => Verified().AskDecision(new ViolationSanctions(null, false, null, null, payment, null, null, "过期商品"), Zeku())).ShouldBe("Funds:SanctionNotProvided");
        Broken(() => Verified().AskDecision(new ViolationSanctions(null, false, null, null, payment, 1000, null, "过期商品"), DisbursementRules.From([], Day))).ShouldBe("Funds:SanctionNotProvided");
        var problem = Verified();
        problem.AskDecision(new ViolationSanctions(null, false, null, null, payment, 1000, null, "过期商品"), Zeku());
        problem.Decide("同意扣减", Day);

        (problem.CutPaymentId, problem.CutTo, problem.State).ShouldBe((payment, 1000m, ViolationState.Decided));

        static ViolationCase Verified()
        {
            var c = Quality("inspector");
            c.Verify("属实", null, null, null);
            return c;
        }
    }

    [Fact]
    [Trait("Req", "FUND-40")]
    public void Findings_of_an_audit_become_rectifications_and_it_closes_when_they_are_corrected()
    {
        var audit = new FundInspection(Guid.CreateVersion7(), "AUD-1", FundInspectionKind.TrackingAudit, "跟踪审计", "专项资金", "审计局", Day);
        audit.Begin(Day);
        var finding = audit.Find(Guid.CreateVersion7(), "凭证不全", Guid.CreateVersion7(), Payee, Day.AddDays(10), Day);
        audit.Issue("资金使用效益良好，凭证须补齐", Day);

        audit.DomainEvents.OfType<FindingRaised>().ShouldHaveSingleItem()
            .ShouldBe(new FindingRaised(DocumentType.FundInspection, audit.Id, "凭证不全", Payee, null, Day.AddDays(10), finding.SubProjectId, finding.Id));
        audit.Answer(finding.Id, "RT-1 已补齐", "audit", Day).ShouldBeTrue();
        audit.Answer(finding.Id, "RT-1 已补齐", "audit", Day).ShouldBeFalse("answered once");
        (audit.State, finding.Reply).ShouldBe((FundInspectionState.Replied, "RT-1 已补齐"));
        Broken(() => audit.Close(Day, openRectifications: 1)).ShouldBe("Funds:FindingsNotCorrected");
        audit.Close(Day, openRectifications: 0);
        audit.State.ShouldBe(FundInspectionState.Closed);
    }

    [Theory]
    [Trait("Req", "FUND-44")]
    [InlineData(SubsidyKind.TownshipAward, SubsidyPayeeKind.Courier)]
    [InlineData(SubsidyKind.Vehicle, SubsidyPayeeKind.Enterprise)]
    [InlineData(SubsidyKind.Processing, SubsidyPayeeKind.Household)]
    [InlineData(SubsidyKind.ProductDevelopment, SubsidyPayeeKind.Enterprise)]
    [InlineData(SubsidyKind.ContestAward, SubsidyPayeeKind.Household)]
    [InlineData(SubsidyKind.HubBuilding, SubsidyPayeeKind.Enterprise)]
    [InlineData(SubsidyKind.Logistics, SubsidyPayeeKind.ThirdParty)]
    public void Each_kind_of_support_has_payee_and_basis_and_ends_with_a_voucher(SubsidyKind kind, SubsidyPayeeKind payee)
    {
        var subsidy = Subsidy.Claim(Guid.CreateVersion7(), "SUB-1", Payee, Support(kind, payee, 5000), [], Zeku());
        subsidy.Check("属实");
        subsidy.Decide(SubsidyState.Approved, null, Day);
        Broken(() => subsidy.Pay("PZ-1", Day, new PayeeStanding("CASE-1"), Zeku())).ShouldBe("Funds:PayeeHasOpenCase");
        subsidy.Pay("PZ-1", Day, PayeeStanding.Clear, Zeku());

        (subsidy.State, subsidy.Basis, subsidy.Amount, subsidy.IsPersonal).ShouldBe((SubsidyState.Paid, "依据", 5000m, payee == SubsidyPayeeKind.Household));
        Broken(() => Subsidy.Claim(Guid.CreateVersion7(), "SUB-2", Payee, Support(kind, payee, 0), [], Zeku())).ShouldBe("Funds:AmountIsNoMoney");
    }

    [Theory]
    [Trait("Req", "FUND-45")]
    [InlineData(50_000, 360, 2175, null)]
    [InlineData(50_000, 90, 543.75, null)]
    [InlineData(50_000, 90, 543.76, "Funds:InterestDiffers")]
    [InlineData(50_000, 90, 500, "Funds:InterestDiffers")]
    [InlineData(50_000, 0, 1, "Funds:InterestDiffers")]
    public void Interest_of_a_small_loan_is_paid_in_full_at_the_base_rate(int principal, int days, double amount, string? error)
    {
        var claim = Support(SubsidyKind.Interest, SubsidyPayeeKind.Household, (decimal)amount) with { Loan = new InterestLoan(principal, Day, Day.AddDays(days), true) };
        Action act = () => Subsidy.Claim(Guid.CreateVersion7(), "SUB-1", Payee, claim, [], Interest);

        if (error is null)
        {
            Should.NotThrow(act);
        }
        else
        {
            Broken(act).ShouldBe(error);
        }
    }

    [Fact]
    [Trait("Req", "FUND-45")]
    public void Only_loans_without_mortgage_and_guarantee_are_subsidised()
    {
        var claim = Support(SubsidyKind.Interest, SubsidyPayeeKind.Household, 2175) with { Loan = new InterestLoan(50_000, Day, Day.AddDays(360), false) };

        Broken(() => Subsidy.Claim(Guid.CreateVersion7(), "SUB-1", Payee, claim, [], Interest)).ShouldBe("Funds:LoanIsSecured");
        Should.NotThrow(() => Subsidy.Claim(Guid.CreateVersion7(), "SUB-1", Payee, claim, [], Milin()));
    }

    [Fact]
    [Trait("Req", "FUND-47")]
    public void Channels_of_investment_are_added_up_and_public_money_leads()
    {
        var channels = InvestmentChannels.Of([(FundSourceKind.Central, 15_000_000m), (FundSourceKind.Private, 3_000_000m), (FundSourceKind.Credit, 500_000m), (FundSourceKind.Private, 1_000_000m)]);

        (channels.PublicAmount, channels.OtherAmount, channels.IsPublicLeading).ShouldBe((15_000_000m, 4_500_000m, true));
        channels.Channels.ShouldBe([new ChannelSum(FundSourceKind.Central, 15_000_000m, true), new ChannelSum(FundSourceKind.Private, 4_000_000m, false), new ChannelSum(FundSourceKind.Credit, 500_000m, false)]);
        InvestmentChannels.Of([(FundSourceKind.Private, 1m)]).IsPublicLeading.ShouldBeFalse();
    }

    private static ViolationCase Quality(string by) =>
        ViolationCase.Report(Guid.CreateVersion7(), "CASE-1", new ViolationReport(ViolationKind.Quality, "过期商品", "电商产品过期", Payee, null, null, by, Day));

    private static SubsidyClaim Support(SubsidyKind kind, SubsidyPayeeKind payee, decimal amount) => new()
    {
        Kind = kind, Year = 2020, PayeeKind = payee, PayeeName = "申领单位", Basis = "依据", Shares = [new SubsidyShare("SYS2", "CENTRAL", FundSourceKind.Central, amount)], By = "office", Day = Day,
    };
}
