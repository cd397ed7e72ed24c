using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Products;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Products;

/// <summary>Rules of goods that were fields only: what a product says of itself, what is counted, which titles stand for it.</summary>
public sealed class GoodsRules_Tests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    [Trait("Req", "PROD-10")]
    public void Grade_depth_of_processing_and_packing_are_told_of_a_product_and_drawn_into_catalogues()
    {
        var product = Written(new ProductContent { Category = "牦牛肉", Grade = "特级", Processing = ProcessingDepth.First, Packing = "真空袋" });

        var entry = product.ToCatalogueEntry();

        (entry.Grade, entry.Processing, entry.Packing).ShouldBe(("特级", ProcessingDepth.First, "真空袋"));
    }

    [Theory]
    [Trait("Req", "PROD-15")]
    [InlineData(ProductKind.CulturalGoods, "佤织", null)]
    [InlineData(ProductKind.Processed, "牛干巴", "Products:CertificateMissing")]
    public void Ethnic_cultural_goods_are_products_too_and_are_sold_without_a_licence_for_food(ProductKind kind, string category, string? refusal)
    {
        var product = Written(new ProductContent { Kind = kind, Category = category });
        product.Publish();

        var facts = new ListingFacts([CertificationKind.ProductionLicence, CertificationKind.FoodProductionLicence], [CertificationKind.ProductionLicence], NeedsTraceCode: false, HasTraceCode: false);

        CodeOrNull(() => product.ListIn(new ProductListing { Channel = "天猫", Since = Day }, facts)).ShouldBe(refusal);
    }

    [Fact]
    [Trait("Req", "PROD-16")]
    public void Tourism_and_culture_are_counted_beside_produce() =>
        LibraryCounts.Of([Counted(ProductKind.Produce), Counted(ProductKind.TourismProduct), Counted(ProductKind.CulturalGoods)]).TourismAndCulture.ShouldBe(2);

    [Fact]
    [Trait("Req", "PROD-08")]
    public void A_product_in_three_shops_is_one_kind_on_sale_and_one_that_was_taken_off_is_none()
    {
        var counts = LibraryCounts.Of(
        [
            Counted(ProductKind.Produce, On(ProductShop.Tmall), On(ProductShop.Taobao), On(ProductShop.Other)), Counted(ProductKind.Livestock, On(ProductShop.Other)),
            Counted(ProductKind.Produce, On(ProductShop.Tmall) with { Until = Day }), Counted(ProductKind.Produce),
        ]);

        (counts.Published, counts.OnSale).ShouldBe((4, 2));
    }

    [Fact]
    [Trait("Req", "PROD-12")]
    public void Single_products_are_counted_on_Tmall_Taobao_and_in_the_county_hall_whatever_the_place_is_called()
    {
        var counts = LibraryCounts.Of(
        [
            Counted(ProductKind.Produce, On(ProductShop.Tmall, "旗舰店")), Counted(ProductKind.Produce, On(ProductShop.CountyHall, "县域特产")), Counted(ProductKind.Produce, On(ProductShop.Taobao)),
            Counted(ProductKind.Produce, On(ProductShop.Other, "旅馆小卖部")), Counted(ProductKind.Produce, On(ProductShop.Tmall) with { Until = Day }),
        ]);

        counts.SinglesInShops.ShouldBe(3);
    }

    [Theory]
    [Trait("Req", "PROD-18")]
    [InlineData(null, "班老村", "Products:VillageWithoutTownship")]
    [InlineData("班老乡", "班老村", null)]
    [InlineData("班老乡", null, null)]
    [InlineData(null, null, null)]
    public void A_villages_own_product_is_registered_with_its_township(string? township, string? village, string? refusal) =>
        CodeOrNull(() => Written(new ProductContent { Category = "茶", Township = township, Village = village })).ShouldBe(refusal);

    [Theory]
    [Trait("Req", "PROD-24")]
    [InlineData(ProductKind.Produce, null)]
    [InlineData(ProductKind.ProductionGoods, null)]
    [InlineData(ProductKind.TourismProduct, "Products:PriorityForGoodsOnly")]
    public void Consumer_goods_farm_products_and_means_of_production_are_chosen_first(ProductKind kind, string? refusal) =>
        CodeOrNull(() => Written(new ProductContent { Kind = kind, Category = "x", IsPriority = true })).ShouldBe(refusal);

    [Fact]
    [Trait("Req", "PROD-01")]
    public void A_producer_has_a_name() =>
        CodeOrNull(() => Written(new ProductContent { Category = "茶" }, [new ProductProducer { Name = " " }])).ShouldBe("Products:ProducerWithoutName");

    [Theory]
    [Trait("Req", "BRAND-13")]
    [InlineData("雪域松珍", null)]
    [InlineData(null, null)]
    [InlineData("米林区域公共品牌", "Brands:CompanyBrandIsPublic")]
    [InlineData(" milin regional public brand ", "Brands:CompanyBrandIsPublic")]
    public void Goods_carry_the_public_brand_with_a_company_brand_which_is_never_a_public_one(string? companyBrand, string? refusal)
    {
        var rule = new CompanyBrandIsNoPublicBrandRule(companyBrand, [LocalizedText.Of("米林区域公共品牌", "Milin regional public brand")]);

        (rule.IsBroken ? rule.ToException().Code : null).ShouldBe(refusal);
    }

    [Theory]
    [Trait("Req", "BRAND-25")]
    [InlineData("陈醋、紫砂", "喀左陈醋", "调味品", true)]
    [InlineData("陈醋、紫砂", "紫砂壶", "紫砂", true)]
    [InlineData("陈醋、紫砂", "喀左小米", "杂粮", false)]
    [InlineData("", "喀左陈醋", "调味品", false)]
    public void A_title_is_attached_to_the_products_that_it_stands_for(string goods, string name, string category, bool isAttached) =>
        new CountyTitleValues { Products = goods.Length == 0 ? LocalizedText.Empty : LocalizedText.Chinese(goods) }.StandsFor(name, category).ShouldBe(isAttached);

    [Theory]
    [Trait("Req", "BRAND-31")]
    [InlineData(CountyTitleKind.OrganicCounty, true, true)]
    [InlineData(CountyTitleKind.ExportDemonstration, false, false)]
    public void A_title_that_is_only_aimed_at_is_tracked_but_never_shown_as_held(CountyTitleKind kind, bool isHeld, bool isShown) =>
        new CountyTitleValues { Kind = kind, IsHeld = isHeld }.IsShown().ShouldBe(isShown);

    private static ProductListing On(ProductShop shop, string channel = "店") => new() { Shop = shop, Channel = channel, Since = Day };

    private static CountedProduct Counted(ProductKind kind, params ProductListing[] listings) => new(kind, IsStandardised: false, listings);

    private static Product Written(ProductContent content, IReadOnlyList<ProductProducer>? producers = null)
    {
        var product = new Product(Guid.CreateVersion7(), new DocumentHead("PRD-2026-0001", "产品", "milin.office"), LocalizedText.Of("产品", "Product"), content);
        product.Write(product.Name, content, producers ?? [new ProductProducer { Name = "某合作社" }], []);
        return product;
    }

    private static string? CodeOrNull(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (BusinessException e)
        {
            return e.Code;
        }
    }
}
