using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Tenders;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Tenders;

/// <summary>Conditions and bonus items of Zeku's annex 2 that ask for papers (Z1299 to Z1315).</summary>
public sealed class ZekuTender_Tests
{
    private const string Code = "91630000MA7ABCDE1X";
    private static readonly DateOnly Notice = new(2020, 8, 15);
    private static readonly DateOnly Deadline = new(2020, 9, 15);

    [Theory]
    [Trait("Req", "TEND-09")]
    [InlineData(true, 2, true)]
    [InlineData(false, 2, false)]
    [InlineData(true, 1, null)]
    public void A_bidder_has_a_licence_and_supported_logistics_in_the_last_two_years(bool hasLicence, int years, bool? isQualified) =>
        Check([Result("Z-BID-5", hasLicence), Result("Z-BID-6", true, years), Result("Z-BID-7", true, 2), Result("Z-BID-8", true, 2)], isQualified);

    [Theory]
    [Trait("Req", "TEND-10")]
    [InlineData(2, 2, true)]
    [InlineData(1, 2, null)]
    [InlineData(2, 1, null)]
    public void A_bidder_shows_audited_statements_and_tax_proof_of_two_years(int statements, int taxes, bool? isQualified) =>
        Check([Result("Z-BID-5", true), Result("Z-BID-6", true, 2), Result("Z-BID-7", true, statements), Result("Z-BID-8", true, taxes)], isQualified);

    [Theory]
    [Trait("Req", "TEND-13")]
    [Trait("Req", "TEND-14")]
    [Trait("Req", "TEND-15")]
    [Trait("Req", "TEND-16")]
    [Trait("Req", "TEND-17")]
    [Trait("Req", "TEND-21")]
    [Trait("Req", "TEND-22")]
    [InlineData("Z-BONUS-1")]
    [InlineData("Z-BONUS-2")]
    [InlineData("Z-BONUS-3")]
    [InlineData("Z-BONUS-4")]
    [InlineData("Z-BONUS-8")]
    [InlineData("Z-BONUS-9")]
    public void A_bonus_item_earns_points_with_its_proof_only(string item)
    {
        var (tender, bid) = Qualified();
        BonusScore[] score = [new(item, 3, null, null)];

        Should.Throw<BusinessException>(() => tender.Score(bid.Id, 70, score)).Code.ShouldBe("Tenders:BonusNotEarned");
        Should.Throw<BusinessException>(() => tender.Score(bid.Id, 70, [new(item, 6, null, null)], papers: 1)).Code.ShouldBe("Tenders:BonusNotEarned", "more points than the item gives");
        tender.Score(bid.Id, 70, score, papers: 1);

        bid.TotalScore.ShouldBe(73);
        Should.NotThrow(() => tender.Score(bid.Id, 70, [new(item, 0, null, null)]));
    }

    [Fact]
    [Trait("Req", "TEND-13")]
    public void Points_come_from_the_tender_s_own_list_only()
    {
        var (tender, bid) = Qualified();

        Should.Throw<BusinessException>(() => tender.Score(bid.Id, 70, [new("自定", 1, null, null)], papers: 1)).Code.ShouldBe("Tenders:BonusNotEarned");
    }

    [Fact]
    [Trait("Req", "TEND-06")]
    [Trait("Req", "TEND-25")]
    public void An_entrusted_tender_names_its_agent_and_the_responsible_body()
    {
        var tender = New();

        (tender.Mode, tender.Organiser, tender.ResponsibleBody).ShouldBe((TenderMode.EntrustedTender, "招标代理公司", "县人民政府；发改局、财政局"));
        tender.NeedsNotice.ShouldBeTrue();
    }

    private static void Check(QualificationResult[] results, bool? isQualified)
    {
        var (tender, bid) = Opened();
        Action qualify = () => tender.Qualify(bid.Id, results);
        if (isQualified is null)
        {
            Should.Throw<BusinessException>(qualify).Code.ShouldBe("Tenders:ConditionNotProved");
        }
        else
        {
            qualify();
        }

        bid.IsQualified.ShouldBe(isQualified);
    }

    private static QualificationResult Result(string code, bool isMet, decimal? value = null) => new(code, isMet, value, null, null, []);

    private static (Tender Tender, Bid Bid) Qualified()
    {
        var (tender, bid) = Opened();
        tender.Qualify(bid.Id, [Result("Z-BID-5", true), Result("Z-BID-6", true, 2), Result("Z-BID-7", true, 2), Result("Z-BID-8", true, 2)]);
        tender.FinishQualification();
        return (tender, bid);
    }

    private static (Tender Tender, Bid Bid) Opened()
    {
        var tender = New();
        tender.Submit();
        tender.Approve();
        tender.PublishNotice(Notice, "政府网站", Deadline, Deadline);
        var bid = tender.AddBid(Guid.CreateVersion7(), "甲公司", Code, null, 14_000_000m, false, Notice.AddDays(3));
        tender.CloseBidding(Deadline);
        tender.Open(Deadline);
        return (tender, bid);
    }

    private static Tender New() => new(
        Guid.CreateVersion7(), "TEND-2020-0001",
        new TenderContents
        {
            Title = "示范项目", Mode = TenderMode.EntrustedTender, Amount = 15_000_000m, Goals = "目标", Contents = "四个体系", AcceptanceIndicators = "指标", Organiser = "招标代理公司", ResponsibleBody = "县人民政府；发改局、财政局",
        },
        [
            Condition("Z-BID-5", BidderConditionKind.Licence, null), Condition("Z-BID-6", BidderConditionKind.YearsOfPapers, 2),
            Condition("Z-BID-7", BidderConditionKind.YearsOfPapers, 2), Condition("Z-BID-8", BidderConditionKind.YearsOfPapers, 2),
        ],
        [.. new[] { ("Z-BONUS-1", "Z1305"), ("Z-BONUS-2", "Z1306"), ("Z-BONUS-3", "Z1307"), ("Z-BONUS-4", "Z1308"), ("Z-BONUS-8", "Z1312"), ("Z-BONUS-9", "Z1313") }
            .Select(b => new TenderBonus(b.Item1, LocalizedText.Chinese(b.Item1), null, ConditionUnit.None, null, ConditionUnit.None, 5, b.Item2, LocalizedText.Chinese("证明材料")))],
        mustBeTender: false);

    private static TenderCondition Condition(string code, BidderConditionKind kind, decimal? threshold) => new(code, kind, LocalizedText.Chinese(code), LocalizedText.Empty, threshold, ConditionUnit.None, "Z1303");
}
