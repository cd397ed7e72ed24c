using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Tenders;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Tenders;

/// <summary>W-16 with the numbers of Zeku's annex 2.</summary>
public sealed class Tender_Tests
{
    private const string Code = "91630000MA7ABCDE1X";
    private const string OtherCode = "91630000MA7ABCDE2X";
    private static readonly DateOnly Notice = new(2020, 8, 14);
    private static readonly DateOnly Deadline = new(2020, 9, 4);

    private static readonly TenderCondition Capital = Condition("Z-BID-3", BidderConditionKind.RegisteredCapital, 15_000_000m);
    private static readonly TenderCondition Credit = Condition("Z-BID-4", BidderConditionKind.CreditRecord, 20);
    private static readonly TenderCondition Reference = Condition("Z-BID-9", BidderConditionKind.References, 1);
    private static readonly TenderCondition NoJoint = Condition("Z-BID-10", BidderConditionKind.NoJointBid, null);

    [Theory, Trait("Req", "TEND-07")]
    [InlineData(15_000_000, true)]
    [InlineData(14_999_999.99, false)]
    public void Registered_capital_is_at_least_fifteen_million_yuan(double capital, bool isMet) => Qualifies(tender => Results(capital: (decimal)capital), isMet);

    [Theory, Trait("Req", "TEND-08")]
    [InlineData("2020-08-15", true)]
    [InlineData("2020-09-04", true)]
    [InlineData("2020-08-14", false)]
    [InlineData("2020-09-05", false)]
    public void The_credit_query_is_dated_within_twenty_days_before_the_deadline(string day, bool isMet) => Qualifies(_ => Results(query: DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), isMet);

    [Theory, Trait("Req", "TEND-11")]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void At_least_one_contract_of_the_programme_in_another_county_is_shown(int references, bool isMet) => Qualifies(_ => Results(references: references), isMet);

    [Fact, Trait("Req", "TEND-12")]
    public void A_joint_bid_is_refused() =>
        Code_(() => Published().AddBid(Guid.CreateVersion7(), "联合体", Code, null, 1_000_000, isJoint: true, Notice.AddDays(3))).ShouldBe("Tenders:JointBid");

    [Fact, Trait("Req", "TEND-12")]
    public void Qualification_comes_after_the_opening()
    {
        var tender = Published();
        var bid = tender.AddBid(Guid.CreateVersion7(), "甲公司", Code, null, 1_000_000, false, Notice.AddDays(3));

        Code_(() => tender.Qualify(bid.Id, Results())).ShouldBe("Tenders:WrongState");
    }

    [Theory, Trait("Req", "TEND-18"), Trait("Req", "TEND-19"), Trait("Req", "TEND-20")]
    [InlineData("staff", 3, null, true)]
    [InlineData("staff", 2, null, false)]
    [InlineData("projects", 2, null, true)]
    [InlineData("projects", 1, null, false)]
    [InlineData("vehicles", 5, 3000, true)]
    [InlineData("vehicles", 5, 2999, false)]
    [InlineData("vehicles", 4, 3000, false)]
    public void A_bonus_is_earned_from_its_threshold_on(string item, int value, int? second, bool isEarned)
    {
        var (tender, bid) = Qualified();
        BonusScore[] score = [new(item, 2, value, second)];

        if (isEarned)
        {
            tender.Score(bid.Id, 80, score);
            bid.TotalScore.ShouldBe(82);
        }
        else
        {
            Code_(() => tender.Score(bid.Id, 80, score)).ShouldBe("Tenders:BonusNotEarned");
        }
    }

    [Fact, Trait("Req", "GOV-26"), Trait("Req", "TEND-02")]
    public void Contents_goals_conditions_and_indicators_are_fixed_before_approval()
    {
        var tender = New(new TenderContents { Title = "项目", Mode = TenderMode.OpenTender, Amount = 1, Goals = "目标", Contents = "内容" });

        Code_(tender.Submit).ShouldBe("Tenders:FileIncomplete");
        tender.State.ShouldBe(TenderState.Preparing);
    }

    [Fact, Trait("Req", "TEND-28")]
    public void Where_the_county_says_so_suppliers_come_by_tender_only() =>
        Code_(() => New(Contents() with { Mode = TenderMode.Preference }, mustBeTender: true)).ShouldBe("Tenders:OnlyByTender");

    [Fact, Trait("Req", "TEND-26"), Trait("Req", "TEND-27")]
    public void A_choice_by_preference_takes_bids_without_a_public_notice()
    {
        var tender = New(Contents() with { Mode = TenderMode.Preference });
        tender.Submit();
        tender.Approve();

        tender.AddBid(Guid.CreateVersion7(), "物流公司", Code, null, null, false, Notice);
        tender.CloseBidding(Notice);

        tender.State.ShouldBe(TenderState.BidsReceived);
    }

    [Fact, Trait("Req", "TEND-05")]
    public void No_notice_goes_out_before_the_approval() => Code_(() => New(Contents()).PublishNotice(Notice, "网站", Deadline, Deadline)).ShouldBe("Tenders:WrongState");

    [Fact, Trait("Req", "TEND-04")]
    public void Bidding_stays_open_until_the_deadline_and_ends_with_it()
    {
        var tender = Published();
        tender.AddBid(Guid.CreateVersion7(), "甲公司", Code, null, 1_000_000, false, Deadline);

        Code_(() => tender.CloseBidding(Deadline.AddDays(-1))).ShouldBe("Tenders:BiddingOpen");
        Code_(() => tender.AddBid(Guid.CreateVersion7(), "乙公司", OtherCode, null, 1, false, Deadline.AddDays(1))).ShouldBe("Tenders:BidTooLate");
        Code_(() => tender.AddBid(Guid.CreateVersion7(), "甲公司", Code, null, 1, false, Deadline)).ShouldBe("Tenders:BidderBidsTwice");
    }

    [Fact, Trait("Req", "TEND-03")]
    public void An_award_stays_within_the_amount_of_the_tender()
    {
        var (tender, bid) = Qualified();
        tender.Score(bid.Id, 80, []);
        tender.FinishEvaluation();

        Code_(() => tender.Award(bid.Id, 15_000_000.01m, Deadline.AddDays(3))).ShouldBe("Tenders:AwardOverTender");
        tender.Award(bid.Id, 15_000_000m, Deadline.AddDays(3));
        tender.Winner.ShouldBe(bid);
    }

    [Fact, Trait("Req", "TEND-01")]
    public void The_result_of_a_superior_s_tender_is_registered_without_a_procedure_of_the_county()
    {
        var tender = New(Contents() with { Mode = TenderMode.SuperiorTender });

        tender.RegisterSuperiorResult(Guid.CreateVersion7(), "承建企业", Code, null, 9_000_000m, new DateOnly(2018, 5, 31));

        tender.State.ShouldBe(TenderState.Awarded);
        Code_(() => New(Contents()).RegisterSuperiorResult(Guid.CreateVersion7(), "承建企业", Code, null, 9_000_000m, Notice)).ShouldBe("Tenders:NotASuperiorTender");
    }

    [Fact, Trait("Req", "TEND-23"), Trait("Req", "GOV-17")]
    public void A_contract_is_made_with_the_winner_within_the_award_and_starts_the_clocks()
    {
        var (tender, bid) = Qualified();
        tender.Score(bid.Id, 80, []);
        tender.FinishEvaluation();
        tender.Award(bid.Id, 14_000_000m, Deadline.AddDays(3));

        Code_(() => Sign(tender, 14_000_001m, Code)).ShouldBe("Tenders:ContractNotAsAwarded");
        Code_(() => Sign(tender, 14_000_000m, OtherCode)).ShouldBe("Tenders:ContractNotAsAwarded");
        var contract = Sign(tender, 14_000_000m, Code);
        tender.Contract(contract.Id);

        contract.DomainEvents.OfType<ContractSigned>().ShouldHaveSingleItem().SignedOn.ShouldBe(Deadline.AddDays(5));
        tender.State.ShouldBe(TenderState.Contracted);
    }

    [Fact, Trait("Req", "TEND-23")]
    public void The_instalments_make_the_amount_of_the_contract() =>
        Code_(() => new Contract(Guid.CreateVersion7(), "CON-1", "合同", null, null, "甲公司", Code, 100, Deadline, Deadline, Deadline.AddYears(1), [new("首付", 40, null), new("尾款", 59.99m, null)], [], []))
            .ShouldBe("Tenders:InstalmentsDiffer");

    [Fact, Trait("Req", "ASSET-09")]
    public void A_contract_ends_when_its_last_day_has_passed()
    {
        var contract = new Contract(Guid.CreateVersion7(), "CON-1", "合同", null, null, "甲公司", Code, 100, Deadline, Deadline, Deadline.AddYears(1), [], [], []);

        Code_(() => contract.End(contract.EndsOn)).ShouldBe("Tenders:ContractTermRuns");
        contract.End(contract.EndsOn.AddDays(1));

        contract.State.ShouldBe(ContractState.Ended);
        Code_(() => contract.Terminate(contract.EndsOn, "x")).ShouldBe("Tenders:ContractEnded");
    }

    private static Contract Sign(Tender tender, decimal amount, string code) =>
        new(Guid.CreateVersion7(), "CON-1", "合同", tender, null, "甲公司", code, amount, Deadline.AddDays(5), Deadline.AddDays(5), Deadline.AddYears(2), [new("一次", amount, null)], [], []);

    private static void Qualifies(Func<Tender, IReadOnlyList<QualificationResult>> results, bool isMet)
    {
        var (tender, bid) = Opened();
        if (isMet)
        {
            tender.Qualify(bid.Id, results(tender));
            bid.IsQualified.ShouldBe(true);
        }
        else
        {
            Code_(() => tender.Qualify(bid.Id, results(tender))).ShouldBe("Tenders:ConditionNotProved");
            bid.IsQualified.ShouldBeNull();
        }
    }

    private static (Tender Tender, Bid Bid) Qualified()
    {
        var (tender, bid) = Opened();
        tender.Qualify(bid.Id, Results());
        tender.FinishQualification();
        return (tender, bid);
    }

    private static (Tender Tender, Bid Bid) Opened()
    {
        var tender = Published();
        var bid = tender.AddBid(Guid.CreateVersion7(), "甲公司", Code, null, 14_000_000m, false, Notice.AddDays(3));
        tender.CloseBidding(Deadline);
        tender.Open(Deadline);
        return (tender, bid);
    }

    private static Tender Published()
    {
        var tender = New(Contents());
        tender.Submit();
        tender.Approve();
        tender.PublishNotice(Notice, "政府网站", Deadline, Deadline);
        return tender;
    }

    private static QualificationResult[] Results(decimal capital = 20_000_000m, DateOnly? query = null, int references = 2) =>
    [
        new(Capital.Code, true, capital, null, null, []), new(Credit.Code, true, null, query ?? Deadline.AddDays(-5), null, []),
        new(Reference.Code, true, references, null, null, []), new(NoJoint.Code, true, null, null, null, []),
    ];

    private static Tender New(TenderContents contents, bool mustBeTender = false) => new(
        Guid.CreateVersion7(), "TEND-2020-0001", contents, [Capital, Credit, Reference, NoJoint],
        [
            new("staff", LocalizedText.Chinese("讲师"), 3, ConditionUnit.Count, null, ConditionUnit.None, null, "Z1309"), new("projects", LocalizedText.Chinese("同类项目"), 2, ConditionUnit.Count, null, ConditionUnit.None, null, "Z1310"),
            new("vehicles", LocalizedText.Chinese("冷链车辆"), 5, ConditionUnit.Count, 3000, ConditionUnit.SquareMetres, null, "Z1311"),
        ], mustBeTender);

    private static TenderContents Contents() => new() { Title = "示范项目", Mode = TenderMode.EntrustedTender, Amount = 15_000_000m, Goals = "目标", Contents = "四个体系", AcceptanceIndicators = "指标" };

    private static TenderCondition Condition(string code, BidderConditionKind kind, decimal? threshold) =>
        new(code, kind, LocalizedText.Chinese(code), LocalizedText.Empty, threshold, ConditionUnit.None, "Z1303");

    private static string Code_(Func<object?> act) => Code_(() => { act(); });

    private static string Code_(Action act) => Should.Throw<BusinessException>(act).Code;
}
