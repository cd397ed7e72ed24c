using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Traceability;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>Tests of lots (W-28).</summary>
[Trait("Req", "TRACE-25")]
public sealed class QualityTest_Tests
{
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static readonly DateOnly Day = new(2026, 11, 2);
    private static readonly Guid Lot = Guid.CreateVersion7();
    private static readonly TestItemValues Lead = new() { Code = "lead", Name = LocalizedText.Of("铅", "Lead"), Unit = "mg/kg", Limit = 0.2m };
    private static readonly TestItemValues Acidity = new() { Code = "acidity", Name = LocalizedText.Of("总酸", "Acidity"), Unit = "g/100mL", Limit = 3.5m, IsMinimum = true };
    private static readonly TestItemValues Selenium = new() { Code = "selenium", Name = LocalizedText.Of("硒", "Selenium"), Unit = "mg/kg" };

    [Theory]
    [InlineData(0.19, null, TestJudgement.Pass)]
    [InlineData(0.2, null, TestJudgement.Pass)]
    [InlineData(0.21, null, TestJudgement.Fail)]
    [InlineData(0.21, true, TestJudgement.Fail)]
    [InlineData(0.1, false, TestJudgement.Fail)]
    public void A_value_is_judged_by_the_limit_and_the_laboratory_may_only_be_stricter(double value, bool? laboratory, TestJudgement judgement) =>
        Item(Lead, (decimal)value, laboratory).Judgement.ShouldBe(judgement);

    [Fact]
    public void A_lowest_limit_is_kept_from_above() =>
        (Item(Acidity, 3.5m).Judgement, Item(Acidity, 3.4m).Judgement).ShouldBe((TestJudgement.Pass, TestJudgement.Fail));

    [Fact]
    public void Without_a_limit_the_laboratory_judges() =>
        (Item(Selenium, 1).Judgement, Item(Selenium, 1, true).Judgement, Item(Selenium, 1, false).Judgement).ShouldBe((TestJudgement.NotJudged, TestJudgement.Pass, TestJudgement.Fail));

    [Fact]
    public void A_value_above_the_limit_cannot_be_reported_as_pass() =>
        Broken(() => Tested(Item(Lead, 0.5m)).Report(true, null, "lab", Hash, Day)).ShouldBe("Traceability:FailedItemReportedAsPass");

    [Fact]
    public void A_test_in_which_nothing_is_judged_cannot_be_reported_as_pass() =>
        Broken(() => Tested(Item(Selenium, 1)).Report(true, null, "lab", Hash, Day)).ShouldBe("Traceability:FailedItemReportedAsPass");

    [Fact]
    public void A_failure_that_no_value_shows_says_why()
    {
        Broken(() => Tested(Item(Lead, 0.1m)).Report(false, " ", "lab", Hash, Day)).ShouldBe("Traceability:FailureWithoutReason");
        Should.NotThrow(() => Tested(Item(Lead, 0.1m)).Report(false, "感官不合格", "lab", Hash, Day));
    }

    [Fact]
    public void A_report_has_its_file() => Broken(() => Tested(Item(Lead, 0.1m)).Report(true, null, "lab", null, Day)).ShouldBe("Traceability:ReportWithoutFile");

    [Fact]
    public void A_test_has_items() => Broken(() => Taken().EnterResults([], Day, Day)).ShouldBe("Traceability:TestWithoutItems");

    [Fact]
    public void A_sample_is_taken_before_it_is_entered_and_before_it_is_tested()
    {
        Broken(() => QualityTest.TakeSample(Guid.CreateVersion7(), Head("T"), Sample(QualityTestKind.Own), Day.AddDays(-1))).ShouldBe("Traceability:SampleInFuture");
        Broken(() => Taken().EnterResults([Item(Lead, 0.1m)], Day.AddDays(-1), Day)).ShouldBe("Traceability:TestDay");
        Broken(() => Taken().EnterResults([Item(Lead, 0.1m)], Day.AddDays(1), Day)).ShouldBe("Traceability:TestDay");
    }

    [Fact]
    public void A_reported_test_never_changes()
    {
        var test = Tested(Item(Lead, 0.1m));
        test.Report(true, null, "lab", Hash, Day);

        Broken(() => test.EnterResults([Item(Lead, 0.2m)], Day, Day)).ShouldBe("Counties:WrongState");
        Broken(() => test.Report(false, "x", "lab", Hash, Day)).ShouldBe("Counties:WrongState");
    }

    [Fact]
    public void A_failed_test_is_told_with_its_lot_and_what_failed()
    {
        var test = Tested(Item(Lead, 0.5m));
        test.Report(false, null, "lab", Hash, Day);

        test.DomainEvents.ShouldHaveSingleItem().ShouldBe(new LotTestFailed(test.Id, "T-1", "T-1", Lot, "L1", "藏香猪", "铅 0.5 mg/kg"));
    }

    [Fact]
    public void A_retest_names_the_old_test_and_lets_go_what_that_held()
    {
        var first = Failed(QualityTestKind.Own);
        var second = Retest(first, QualityTestKind.ThirdParty);
        second.EnterResults([Item(Lead, 0.5m)], Day, Day);
        second.Report(false, null, "lab", Hash, Day);
        var third = Retest(second, QualityTestKind.ThirdParty);
        third.EnterResults([Item(Lead, 0.1m)], Day, Day);
        third.Report(true, null, "lab", Hash, Day);

        third.PreviousTestId.ShouldBe(second.Id);
        third.DomainEvents.ShouldHaveSingleItem().ShouldBe(new LotTestPassed(third.Id, third.Number, "T-1", Lot, "L1", true));
    }

    [Fact]
    public void Only_a_reported_test_is_tested_again_and_from_the_same_lot()
    {
        Broken(() => Retest(Taken(), QualityTestKind.Own)).ShouldBe("Traceability:RetestWithoutReport");
        Broken(() => QualityTest.TakeSampleAgain(Guid.CreateVersion7(), Head("T-2"), Sample(QualityTestKind.Own) with { LotNumber = "L2" }, Failed(QualityTestKind.Own), Day)).ShouldBe("Traceability:RetestOfAnotherLot");
    }

    [Theory]
    [Trait("Req", "TRACE-28")]
    [InlineData(QualityTestKind.SpotCheck)]
    [InlineData(QualityTestKind.CirculationMonitoring)]
    [InlineData(QualityTestKind.ThirdParty)]
    public void What_others_found_is_not_undone_by_a_test_of_ones_own(QualityTestKind kind) =>
        Broken(() => Retest(Failed(kind), QualityTestKind.Own)).ShouldBe("Traceability:RetestWeighsLess");

    private static QualityTestItem Item(TestItemValues item, decimal value, bool? laboratory = null) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, item, value, null, laboratory);

    private static DocumentHead Head(string number) => new(number, "藏香猪 L1", "milin.office");

    private static TakenSample Sample(QualityTestKind kind) => new(kind, Lot, "L1", "藏香猪", "S-1", Day, "加工厂", "检测中心");

    private static QualityTest Taken(QualityTestKind kind = QualityTestKind.Own) => QualityTest.TakeSample(Guid.CreateVersion7(), Head("T-1"), Sample(kind), Day);

    private static QualityTest Tested(QualityTestItem item, QualityTestKind kind = QualityTestKind.Own)
    {
        var test = Taken(kind);
        test.EnterResults([item], Day, Day);
        return test;
    }

    private static QualityTest Failed(QualityTestKind kind)
    {
        var test = Tested(Item(Lead, 0.5m), kind);
        test.Report(false, null, "lab", Hash, Day);
        return test;
    }

    private static QualityTest Retest(QualityTest previous, QualityTestKind kind) => QualityTest.TakeSampleAgain(Guid.CreateVersion7(), Head("T-2"), Sample(kind), previous, Day);

    private static string Broken(Action action) => Should.Throw<BusinessException>(action).Code;
}
