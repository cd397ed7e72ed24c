using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Brands;

/// <summary>Brand and product work in its kinds.</summary>
public sealed class BrandProject_Tests
{
    [Fact]
    [Trait("Req", "BRAND-27")]
    public void A_fostered_brand_is_named_with_its_company_and_a_product_s_with_its_product()
    {
        var work = Work(BrandProjectKind.Incubation);
        var fostered = work.Content with { Fosters = FosteredBrandKind.CompanyBrand, FosteredBrand = "雪域", Unit = "园区龙头企业", IsLeadingParkCompany = true };
        work.Write("培育企业品牌", fostered);
        (work.Content.Fosters, work.Content.IsLeadingParkCompany).ShouldBe((FosteredBrandKind.CompanyBrand, true));
        Code(() => work.Write("x", fostered with { Unit = " " })).ShouldBe("Brands:FosteredBrandIncomplete");
        Code(() => work.Write("x", fostered with { FosteredBrand = null })).ShouldBe("Brands:FosteredBrandIncomplete");
        Code(() => work.Write("x", fostered with { Fosters = FosteredBrandKind.ProductBrand })).ShouldBe("Brands:FosteredBrandIncomplete");
        work.Write("培育产品品牌", fostered with { Fosters = FosteredBrandKind.ProductBrand, ProductId = Guid.CreateVersion7() });
        Code(() => work.Write("x", work.Content with { Fosters = null })).ShouldBe("Brands:FosteredBrandIncomplete", "only the company of a fostered brand is a leading one");
        var fair = Work(BrandProjectKind.MarketingEvent);
        Code(() => fair.Write("x", fair.Content with { Fosters = FosteredBrandKind.CompanyBrand, FosteredBrand = "雪域", Unit = "企业" })).ShouldBe("Brands:FosteredBrandIncomplete");
    }

    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    [Trait("Req", "BRAND-29")]
    [Trait("Req", "BRAND-23")]
    public void A_creative_product_runs_through_research_design_samples_and_promotion()
    {
        var work = Work(BrandProjectKind.CreativeProduct);
        List<BrandStage> stages = [work.State];
        while (work.IsOpen)
        {
            work.Advance("玩偶 3 款", 30000, Day);
            stages.Add(work.State);
        }

        stages.ShouldBe([BrandStage.Survey, BrandStage.Design, BrandStage.Sampling, BrandStage.Promotion, BrandStage.Done]);
        (work.DoneOn, work.Content.ActualCost).ShouldBe((Day, 30000m));
        Code(() => work.Cancel("晚了")).ShouldBe("Brands:WorkOver");
    }

    [Theory]
    [Trait("Req", "BRAND-08")]
    [Trait("Req", "BRAND-14")]
    [Trait("Req", "BRAND-15")]
    [Trait("Req", "BRAND-16")]
    [Trait("Req", "BRAND-18")]
    [Trait("Req", "BRAND-22")]
    [Trait("Req", "PROD-14")]
    [InlineData(BrandProjectKind.MarketingEvent)]
    [InlineData(BrandProjectKind.Promotion)]
    [InlineData(BrandProjectKind.Incubation)]
    [InlineData(BrandProjectKind.ProductDevelopment)]
    [InlineData(BrandProjectKind.NewProduct)]
    [InlineData(BrandProjectKind.Cultivation)]
    [InlineData(BrandProjectKind.CertificationCampaign)]
    public void Work_ends_with_a_result(BrandProjectKind kind)
    {
        var work = Work(kind);
        while (work.Next != BrandStage.Done)
        {
            work.Advance(null, null, Day);
        }

        Code(() => work.Advance(null, null, Day)).ShouldBe("Brands:ProofMissing");
        work.Advance("完成", 60000, Day);
        work.State.ShouldBe(BrandStage.Done);
    }

    [Fact]
    [Trait("Req", "BRAND-07")]
    public void A_launch_has_a_place_and_keeps_guests_and_media()
    {
        var work = Work(BrandProjectKind.Launch);

        Code(() => work.Write("发布会", work.Content with { Place = null })).ShouldBe("Brands:WorkIncomplete");
        work.AddEntry(new BrandProjectEntry { Day = Day, Kind = BrandEntryKind.Media, Text = "报道", Party = "省台" });
        work.Entries.ShouldHaveSingleItem();
    }

    [Fact]
    [Trait("Req", "BRAND-11")]
    public void A_trademark_has_applicant_and_classes_and_ends_with_its_number()
    {
        var work = Work(BrandProjectKind.Trademark);

        Code(() => work.Write("商标", work.Content with { Classes = null })).ShouldBe("Brands:WorkIncomplete");
        work.Advance(null, null, Day);
        Code(() => work.Advance("注册成功", null, Day)).ShouldBe("Brands:ProofMissing");
        work.Write("商标", work.Content with { Reference = "第 1 号" });
        work.Advance("注册成功", null, Day);
        work.State.ShouldBe(BrandStage.Done);
    }

    [Fact]
    [Trait("Req", "BRAND-28")]
    [Trait("Req", "TRACE-22")]
    public void No_more_packaging_is_given_out_than_was_made()
    {
        var work = Work(BrandProjectKind.Packaging);

        work.AddEntry(Issue(4000));
        work.AddEntry(Issue(1000));
        Code(() => work.AddEntry(Issue(1))).ShouldBe("Brands:IssuedTooMuch");
        Code(() => work.AddEntry(new BrandProjectEntry { Day = Day, Kind = BrandEntryKind.Issue, Text = "发放" })).ShouldBe("Brands:FigureMissing");
        work.IssuedPieces.ShouldBe(5000);
        work.Content.CarriesTraceCode.ShouldBeTrue();
    }

    [Fact]
    [Trait("Req", "PROD-17")]
    public void A_contest_ends_with_entries_and_scores()
    {
        var work = Work(BrandProjectKind.Contest);
        work.Advance(null, null, Day);
        work.AddEntry(new BrandProjectEntry { Day = Day, Kind = BrandEntryKind.Candidate, Text = "佤山红茶", Party = "某茶厂" });
        work.Advance(null, null, Day);
        Code(() => work.Advance("一等奖：佤山红茶", null, Day)).ShouldBe("Brands:ProofMissing");
        work.AddEntry(new BrandProjectEntry { Day = Day, Kind = BrandEntryKind.Score, Text = "佤山红茶", Figure = 95 });
        work.Advance("一等奖：佤山红茶", null, Day);
        work.State.ShouldBe(BrandStage.Done);
    }

    [Fact]
    [Trait("Req", "PROD-19")]
    public void A_supply_point_is_certified_after_a_check_and_for_a_time()
    {
        var work = Work(BrandProjectKind.SupplyPoint);
        work.Advance(null, null, Day);
        Code(() => work.Advance(null, null, Day)).ShouldBe("Brands:ProofMissing");
        work.AddEntry(new BrandProjectEntry { Day = Day, Kind = BrandEntryKind.Check, Text = "现场合格" });
        work.Advance(null, null, Day);

        work.IsCertifiedSupplyPoint(Day).ShouldBeTrue();
        work.IsCertifiedSupplyPoint(Day.AddYears(1).AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "BRAND-17")]
    [Trait("Req", "BRAND-21")]
    [Trait("Req", "PROD-22")]
    [Trait("Req", "PROD-13")]
    public void Protection_cases_bases_and_certified_herds_name_whom_they_concern_and_keep_their_figures()
    {
        var work = Work(BrandProjectKind.ProductionBase);
        Code(() => work.Write("基地", work.Content with { Unit = " " })).ShouldBe("Brands:WorkIncomplete");
        Code(() => work.Write("基地", work.Content with { Kind = BrandProjectKind.Protection })).ShouldBe("Brands:WorkKind");
        work.AddEntry(new BrandProjectEntry { Day = Day, Kind = BrandEntryKind.Figure, Text = "认证牦牛", Figure = 10.28m, FigureUnit = "万头" });
        work.Entries[0].Figure.ShouldBe(10.28m);
        Code(() => Work(BrandProjectKind.Protection).Write("假冒", Work(BrandProjectKind.Protection).Content with { Unit = null })).ShouldBe("Brands:WorkIncomplete");
    }

    private static BrandProjectEntry Issue(decimal pieces) => new() { Day = Day, Kind = BrandEntryKind.Issue, Text = "发放包装", Party = "合作社", Figure = pieces };

    private static BrandProject Work(BrandProjectKind kind) => new(
        Guid.CreateVersion7(), new DocumentHead("BRW-2026-0001", "品牌工作", "milin.office"),
        new BrandProjectContent { Kind = kind, Text = "内容", From = Day, To = Day.AddYears(1), Unit = "县电商协会", Place = "成都", Classes = "29、30", PlannedPieces = 5000, CarriesTraceCode = true });

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
