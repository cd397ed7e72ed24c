using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Funds;
using CountyCloud.Products;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Products;

/// <summary>The product library, its standards and catalogues.</summary>
public sealed class Product_Tests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly ListingFacts AllHeld = new([CertificationKind.ProductionLicence, CertificationKind.FoodProductionLicence, CertificationKind.OnlineSale], [CertificationKind.ProductionLicence, CertificationKind.FoodProductionLicence, CertificationKind.OnlineSale], false, false);

    [Fact]
    [Trait("Req", "PROD-01")]
    public void A_product_of_the_library_has_a_name_and_somebody_who_answers_for_it()
    {
        var product = Fresh(producers: []);

        Code(() => product.Write(LocalizedText.Empty, new ProductContent { Category = "茶" }, [], [])).ShouldBe("Products:NameMissing");
        Code(product.Publish).ShouldBe("Products:ProducerMissing");
        Published().State.ShouldBe(ProductState.Published);
        Code(Published().CheckMayRemove).ShouldBe("Counties:WrongState");
    }

    [Fact]
    [Trait("Req", "PROD-03")]
    public void A_year_is_told_once_and_years_stand_in_order()
    {
        var product = Fresh();

        Code(() => product.Write(product.Name, product.Content, [], [new ProductYear { Year = 2019 }, new ProductYear { Year = 2019 }])).ShouldBe("Products:YearTwice");
        product.Write(product.Name, product.Content, [], [new ProductYear { Year = 2020 }, new ProductYear { Year = 2019 }]);
        product.Years.Select(y => y.Year).ShouldBe([2019, 2020]);
    }

    [Fact]
    [Trait("Req", "PROD-11")]
    public void A_traffic_or_profit_product_is_chosen_by_output_cost_and_awareness()
    {
        var product = Fresh();
        var content = new ProductContent { Category = "牦牛肉", Pull = ProductPull.Traffic, PullOutput = 100 };

        Code(() => product.Write(product.Name, content, [], [])).ShouldBe("Products:PullWithoutFigures");
        product.Write(product.Name, content with { PullCost = 40, PullAwareness = 60 }, [], []);
        product.Content.Pull.ShouldBe(ProductPull.Traffic);
    }

    [Fact]
    [Trait("Req", "PROD-07")]
    public void A_product_is_listed_with_all_licences_that_the_county_wants_and_once_a_place()
    {
        var product = Published();
        var shop = new ProductListing { Channel = "天猫", Since = Day };

        Code(() => product.ListIn(shop, AllHeld with { HeldKinds = [CertificationKind.ProductionLicence, CertificationKind.OnlineSale] })).ShouldBe("Products:CertificateMissing");
        product.ListIn(shop, AllHeld);
        Code(() => product.ListIn(shop, AllHeld)).ShouldBe("Products:ListedAlready");
        Code(() => Fresh().ListIn(shop, AllHeld)).ShouldBe("Products:NotPublished");
        product.Unlist("天猫", Day.AddDays(5));
        product.Listings.ShouldHaveSingleItem().Until.ShouldBe(Day.AddDays(5));
    }

    [Fact]
    [Trait("Req", "PROD-07")]
    public void The_gate_names_every_condition_that_is_not_met() =>
        ListingGate.RulesFor(Published(), AllHeld with { HeldKinds = [], NeedsTraceCode = true }).Where(r => r.IsBroken).Select(r => r.ToException().Code)
            .ShouldBe(["Products:CertificateMissing", "Products:CertificateMissing", "Products:CertificateMissing", "Products:TraceCodeMissing"]);

    [Fact]
    [Trait("Req", "TRACE-19")]
    [Trait("Req", "TRACE-24")]
    public void Where_the_county_says_so_only_goods_with_a_trace_code_are_listed()
    {
        var shop = new ProductListing { Channel = "淘宝", Since = Day };

        Code(() => Published().ListIn(shop, AllHeld with { NeedsTraceCode = true })).ShouldBe("Products:TraceCodeMissing");
        Should.NotThrow(() => Published().ListIn(shop, AllHeld with { NeedsTraceCode = true, HasTraceCode = true }));
    }

    [Fact]
    [Trait("Req", "PROD-09")]
    public void A_confirmed_problem_takes_the_product_off_at_once_and_opens_a_case()
    {
        var product = Published();
        product.ListIn(new ProductListing { Channel = "天猫", Since = Day }, AllHeld);

        product.Confirm(ProductProblem.Safety, "农残超标", Day.AddDays(3));

        product.State.ShouldBe(ProductState.Withdrawn);
        product.Listings.ShouldAllBe(l => l.Until == Day.AddDays(3));
        product.DomainEvents.OfType<QualityProblemReported>().ShouldHaveSingleItem().DocumentId.ShouldBe(product.Id);
        Code(product.Publish).ShouldBe("Products:ProblemOpen");
        product.Solve("复检合格", "milin.inspector", Day.AddDays(9));
        product.Publish();
        Code(() => product.Solve("再次", "x", Day)).ShouldBe("Products:NoProblem");
    }

    [Fact]
    [Trait("Req", "PROD-20")]
    public void The_regulator_acts_on_goods_online_and_what_it_takes_off_is_off()
    {
        var product = Published();

        product.Act(ProductActKind.Check, "抽查标签", "inspector", Day);
        product.State.ShouldBe(ProductState.Published);
        product.Act(ProductActKind.Delisting, "标签不符", "inspector", Day);
        product.State.ShouldBe(ProductState.Withdrawn);
        Code(() => product.Act(ProductActKind.Delisting, "再次", "inspector", Day)).ShouldBe("Products:NothingToDelist");
        product.Acts.Count.ShouldBe(2);
    }

    [Theory]
    [Trait("Req", "PROD-01")]
    [InlineData("6901234567892", null, null)]
    [InlineData("6901234567892", "6901234", null)]
    [InlineData("06901234567892", "6901234", null)]
    [InlineData("6901234567893", null, "Products:GtinInvalid")]
    [InlineData("690123456789", "999", "Products:GtinInvalid")]
    [InlineData("6901234567892", "6999999", "Products:GtinOfAnother")]
    public void A_GTIN_has_its_check_digit_and_its_companys_prefix(string gtin, string? prefix, string? code)
    {
        var product = Fresh();

        CodeOrNull(() => product.AssignGtin(gtin, prefix, Day)).ShouldBe(code);
    }

    [Fact]
    [Trait("Req", "PROD-01")]
    public void A_GTIN_comes_after_the_countys_code_and_nothing_is_lost()
    {
        var product = Published();

        product.AssignGtin("6901234567892", null, Day);
        product.AssignGtin("96385074", null, Day.AddDays(30));

        product.Number.ShouldBe("PRD-2026-0001");
        product.Gtin.ShouldBe("96385074");
        product.Gtins.Select(g => (g.Gtin, g.Until)).ShouldBe([("6901234567892", Day.AddDays(29)), ("96385074", null)]);
        Code(() => product.AssignGtin("6901234567892", null, Day.AddDays(60))).ShouldBe("Products:GtinOrder");
    }

    [Fact]
    [Trait("Req", "PROD-04")]
    [Trait("Req", "PROD-23")]
    public void A_standard_goes_from_survey_to_use_with_all_eight_parts_and_its_next_version_needs_no_second_survey()
    {
        var standard = new ProductStandard(Guid.CreateVersion7(), new DocumentHead("STD-2026-0001", "松茸分级标准", "milin.office"), new StandardContent { Category = "松茸", Type = "鲜品" });
        standard.Advance(Day);
        standard.Advance(Day);
        standard.State.ShouldBe(StandardState.Drafting);
        Code(() => standard.Advance(Day)).ShouldBe("Products:StandardIncomplete");
        Code(() => standard.Link([new ProductProducer { Name = "合作社" }])).ShouldBe("Counties:WrongState");

        standard.Write("松茸分级标准", standard.Content with { Growing = "野生", Specification = "7-9 厘米", Quality = "未开伞", Picking = "人工", RawMaterial = "不适用", PackingRule = "冰袋", TestMethods = "感官" });
        standard.Advance(Day);
        standard.Link([new ProductProducer { Name = "合作社" }]);
        standard.State.ShouldBe(StandardState.InUse);
        Code(() => standard.Write("改", standard.Content)).ShouldBe("Counties:WrongState");

        var next = new ProductStandard(Guid.CreateVersion7(), new DocumentHead("STD-2026-0002", "松茸分级标准", "milin.office"), standard.Content, standard);
        (next.SeriesId, next.Version, next.State).ShouldBe((standard.Id, 2, StandardState.Drafting));
        next.Producers.ShouldBe(standard.Producers);
    }

    [Theory]
    [Trait("Req", "PROD-06")]
    [InlineData(20, 17, 85, true)]
    [InlineData(20, 16, 80, false)]
    [InlineData(0, 0, null, null)]
    public void The_standardisation_rate_is_compared_with_its_target(int products, int standardised, int? percent, bool? isReached)
    {
        var rate = new StandardisationRate(products, standardised, 85);

        (rate.Percent, rate.IsReached).ShouldBe((percent, isReached));
    }

    [Fact]
    [Trait("Req", "PROD-02")]
    public void A_catalogue_that_is_out_stays_as_it_is_and_is_never_empty()
    {
        var catalogue = new ProductCatalogue(Guid.CreateVersion7(), new DocumentHead("CAT-2026-0001", "主导产品", "zeku.office"), CatalogueKind.MainProducts, 1, new CatalogueFilter());
        Code(() => catalogue.Publish(Day)).ShouldBe("Products:CatalogueEmpty");

        catalogue.Draw("主导产品", new CatalogueFilter { OnlyStandardised = true }, [new CatalogueEntry { ProductId = Guid.CreateVersion7(), Number = "PRD-2026-0001" }]);
        catalogue.Publish(Day);

        Code(() => catalogue.Draw("改", new CatalogueFilter(), [])).ShouldBe("Counties:WrongState");
        catalogue.PublishedOn.ShouldBe(Day);
    }

    private static Product Fresh(IReadOnlyList<ProductProducer>? producers = null)
    {
        var product = new Product(Guid.CreateVersion7(), new DocumentHead("PRD-2026-0001", "松茸", "milin.office"), LocalizedText.Of("松茸", "Matsutake"), new ProductContent { Category = "食用菌" });
        product.Write(product.Name, product.Content, producers ?? [new ProductProducer { Name = "某合作社" }], []);
        return product;
    }

    private static Product Published()
    {
        var product = Fresh();
        product.Publish();
        return product;
    }

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;

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
