using CountyCloud.Framework.Localization;
using CountyCloud.Funds;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Funds;

public sealed class BudgetTree_Tests
{
    [Fact]
    [Trait("Req", "FUND-02")]
    public void A_budget_is_a_tree_of_systems_categories_and_lines()
    {
        var tree = BudgetTree.Build([System("SYS5", 140000), Category("T1", "SYS5", 140000), Line("L089", "T1", 140000)], 140000);

        tree.Roots.ShouldHaveSingleItem().Children.ShouldHaveSingleItem().Children.ShouldHaveSingleItem().Values.Code.ShouldBe("L089");
        tree.IsTied.ShouldBeTrue();
    }

    [Fact]
    [Trait("Req", "FUND-03")]
    public void Milins_six_systems_add_up_to_900_wan()
    {
        decimal[] systems = [2031500, 1959500, 2040000, 2110000, 140000, 719000];

        var tree = BudgetTree.Build(systems.Select((amount, i) => System($"SYS{i + 1}", amount)), 9000000);

        tree.Total.ShouldBe(9000000);
        tree.IsTied.ShouldBeTrue();
    }

    [Fact]
    [Trait("Req", "FUND-03")]
    public void A_total_that_differs_from_the_plan_is_shown_with_both_figures()
    {
        var tree = BudgetTree.Build([System("SYS1", 2031500)], 9000000);

        var issue = tree.Issues.ShouldHaveSingleItem();
        (issue.Kind, issue.Expected, issue.Actual).ShouldBe((BudgetIssueKind.TotalDiffers, 9000000m, 2031500m));
        tree.IsTied.ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "FUND-03")]
    public void A_category_whose_lines_do_not_add_up_is_shown_and_the_budget_is_not_tied()
    {
        var tree = BudgetTree.Build([System("SYS1", 20000), Category("C1", "SYS1", 20000), Line("L1", "C1", 15000)], 20000);

        tree.Issues.ShouldContain(i => i.Code == "C1" && i.Kind == BudgetIssueKind.SumDiffers && i.Expected == 15000 && i.Actual == 20000);
        tree.IsTied.ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "FUND-03")]
    public void A_printed_subtotal_that_differs_is_kept_as_a_note_and_the_lines_stay_binding()
    {
        // Milin prints 14.5 万元 for the O2O sales centre; its lines give 13.3 (GAP-09).
        var category = Category("C2", "SYS1", 133000) with { PrintedAmount = 145000 };

        var tree = BudgetTree.Build([System("SYS1", 133000), category, Line("L002", "C2", 133000)], 133000);

        tree.Issues.ShouldContain(i => i.Code == "C2" && i.Kind == BudgetIssueKind.PrintedDiffers && i.Actual == 145000);
        tree.IsTied.ShouldBeTrue();
    }

    [Fact]
    [Trait("Req", "FUND-04")]
    public void Price_times_quantity_gives_the_amount_of_a_line_that_ties()
    {
        // Line 1: 1600 元/m² × 400 m² = 64 万元.
        Node(Line("L001", "C1", 640000) with { UnitPrice = 1600, Quantity = 400 }).Check.ShouldBe(BudgetCheck.Ok);
    }

    [Theory]
    [InlineData(2000, 2, 2000, 4000)] // line 12: 2 cabinets at 2000 元 budgeted with 0.2 万元
    [InlineData(5000, 28, 5000, 140000)] // line 93: 28 stations at 0.5 万元 a set budgeted with 0.5 万元
    [Trait("Req", "FUND-04")]
    public void A_line_whose_price_and_quantity_give_another_amount_is_flagged(decimal price, decimal quantity, decimal amount, decimal computed)
    {
        var tree = BudgetTree.Build([Line("L", "C", amount) with { UnitPrice = price, Quantity = quantity }], null);

        var issue = tree.Issues.ShouldHaveSingleItem();
        (issue.Kind, issue.Expected, issue.Actual).ShouldBe((BudgetIssueKind.LineMismatch, computed, amount));
    }

    [Fact]
    [Trait("Req", "FUND-04")]
    public void A_line_without_stated_quantity_is_marked_and_no_quantity_is_guessed()
    {
        // Line 11: air conditioner, 7000 元/台, no quantity.
        var node = Node(Line("L011", "C3", 7000) with { UnitPrice = 7000 });

        node.Check.ShouldBe(BudgetCheck.NoQuantity);
        node.ComputedAmount.ShouldBeNull();
        node.ImpliedQuantity.ShouldBe(1);
    }

    [Fact]
    [Trait("Req", "FUND-04")]
    public void An_implied_quantity_that_is_not_whole_is_shown()
    {
        // Line 2: 8 万元 at 300 元/平方 would be 266.67 m².
        var tree = BudgetTree.Build([Line("L002", "C2", 80000) with { UnitPrice = 300 }], null);

        tree.Issues.ShouldHaveSingleItem().Kind.ShouldBe(BudgetIssueKind.QuantityNotWhole);
        tree.Issues[0].Expected.ShouldBe(266.67m);
    }

    [Fact]
    [Trait("Req", "FUND-05")]
    public void A_yearly_line_is_planned_by_year()
    {
        // Line 33: rent 12 万元 a year for 3 years.
        var node = Node(Line("L033", "C8", 360000) with { UnitPrice = 120000, Years = 3 });

        node.Check.ShouldBe(BudgetCheck.Ok);
        node.YearlyAmount.ShouldBe(120000);
    }

    [Fact]
    [Trait("Req", "FUND-05")]
    public void Line_94_ties_as_28_stations_times_8500_yuan_times_3_years_though_one_year_is_printed()
    {
        var tree = BudgetTree.Build([Line("L094", "E2", 714000) with { UnitPrice = 8500, Quantity = 28, Years = 3, IsApproximate = true, PrintedAmount = 238000 }], null);

        var node = tree.Roots[0];
        node.Check.ShouldBe(BudgetCheck.Ok);
        node.YearlyAmount.ShouldBe(238000);
        tree.Issues.ShouldHaveSingleItem().Kind.ShouldBe(BudgetIssueKind.PrintedDiffers);
    }

    [Fact]
    [Trait("Req", "FUND-48")]
    public void A_shop_deposit_is_a_one_off_part_beside_the_yearly_price()
    {
        // Line 78: deposit 30 万元 + 9 万元 × 3 years = 57 万元.
        var node = Node(Line("L078", "K1", 570000) with { UnitPrice = 90000, Years = 3, OneOffAmount = 300000, IsRecoverable = true });

        node.Check.ShouldBe(BudgetCheck.Composite);
        node.ComputedAmount.ShouldBe(570000);
    }

    [Fact]
    [Trait("Req", "FUND-04")]
    public void A_line_covered_by_another_lines_amount_is_marked_as_shared()
    {
        Node(Line("L090", "T1", 0) with { SharedWithCode = "L089" }).Check.ShouldBe(BudgetCheck.Shared);
    }

    [Fact]
    [Trait("Req", "FUND-07")]
    public void Zekus_shares_add_up_to_100_and_match_the_amounts()
    {
        var tree = BudgetTree.Build(Shares((10, 1500000), (37, 5550000), (8, 1200000), (45, 6750000)), 15000000);

        tree.IsTied.ShouldBeTrue();
        tree.Issues.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Req", "FUND-07")]
    public void Shares_that_do_not_add_up_to_100_are_shown()
    {
        var tree = BudgetTree.Build(Shares((10, 1500000), (37, 5550000)), null);

        tree.Issues.ShouldContain(i => i.Kind == BudgetIssueKind.SharesNotHundred && i.Actual == 47);
        tree.IsTied.ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "FUND-07")]
    public void A_share_that_does_not_give_its_amount_is_shown()
    {
        var tree = BudgetTree.Build(Shares((10, 1400000), (90, 13600000)), 15000000);

        tree.Issues.Count(i => i.Kind == BudgetIssueKind.ShareDiffers).ShouldBe(2);
    }

    [Fact]
    [Trait("Req", "FUND-03")]
    public void Whatever_the_amounts_a_tree_built_from_its_lines_ties_and_one_changed_amount_unties_it()
    {
        var property = Prop.ForAll(
            ArbMap.Default.ArbFor<NonEmptyArray<PositiveInt>>(),
            amounts =>
            {
                var lines = amounts.Get.Select((a, i) => Line($"L{i}", "C1", a.Get)).ToList();
                var sum = lines.Sum(l => l.Amount);
                var items = lines.Append(Category("C1", "S1", sum)).Append(System("S1", sum)).ToList();
                var tied = BudgetTree.Build(items, sum).IsTied;
                items[0] = items[0] with { Amount = items[0].Amount + 1 };
                return tied && !BudgetTree.Build(items, sum).IsTied;
            });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), property);
    }

    private static BudgetNode Node(BudgetItemValues line) => BudgetTree.Build([line], null).Roots[0];

    private static BudgetItemValues System(string code, decimal amount) => new() { Code = code, Kind = BudgetItemKind.System, Name = LocalizedText.Chinese(code), Amount = amount };

    private static BudgetItemValues Category(string code, string parent, decimal amount) =>
        new() { Code = code, ParentCode = parent, Kind = BudgetItemKind.Category, Name = LocalizedText.Chinese(code), Amount = amount };

    private static BudgetItemValues Line(string code, string parent, decimal amount) =>
        new() { Code = code, ParentCode = parent, Kind = BudgetItemKind.Line, Name = LocalizedText.Chinese(code), Amount = amount };

    private static IEnumerable<BudgetItemValues> Shares(params (decimal Share, decimal Amount)[] systems) =>
        systems.Select((s, i) => System($"S{i}", s.Amount) with { SharePercent = s.Share });
}
