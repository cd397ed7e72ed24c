using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Logistics;
using CountyCloud.Oversight;
using CountyCloud.Stations;
using CountyCloud.Training;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Counties;

/// <summary>The rules that one row of a section can break, each by its own error.</summary>
public sealed class SectionRules_Tests
{
    [Fact]
    [Trait("Req", "PLAT-01")]
    public void A_row_keeps_its_code() =>
        Broken(() => Made<KpiTarget, KpiTargetValues>(new KpiTargetValues { Code = "K1" }).Update(new KpiTargetValues { Code = "K2" })).ShouldBe("Counties:CodeCannotChange");

    [Fact]
    [Trait("Req", "PLAT-01")]
    public void Setting_the_same_values_changes_nothing_and_tells_nobody()
    {
        var item = Made<KpiTarget, KpiTargetValues>(new KpiTargetValues { Code = "K1", Value = 2000 });
        item.ClearDomainEvents();

        item.Update(new KpiTargetValues { Code = "K1", Value = 2000 }).ShouldBeFalse();

        item.DomainEvents.ShouldBeEmpty();
    }

    [Fact]
    public void A_notice_of_five_working_days_is_a_rule_with_a_number() =>
        Should.NotThrow(() => Made<ProgrammeRule, ProgrammeRuleValues>(Rule(RuleUnit.WorkingDays, "5")));

    [Theory]
    [InlineData(RuleUnit.WorkingDays, "5.5")]
    [InlineData(RuleUnit.Percent, "101")]
    [InlineData(RuleUnit.Yuan, "五十万")]
    [InlineData(RuleUnit.DayOfMonth, "32")]
    [InlineData(RuleUnit.Times, "-1")]
    public void A_rule_with_a_numeric_unit_has_a_number_in_its_range(RuleUnit unit, string value) =>
        Broken(() => Made<ProgrammeRule, ProgrammeRuleValues>(Rule(unit, value))).ShouldBe("Governance:RuleValueInvalid");

    [Fact]
    [Trait("Req", "FUND-09")]
    public void Versions_of_a_rule_are_told_apart_by_the_day_from_which_they_hold() =>
        ((ISectionValues)Rule(RuleUnit.Yuan, "500000")).Key.ShouldBe("M-REAL-1@2020-04-03");

    [Fact]
    public void A_phase_ends_on_or_after_the_day_it_starts() =>
        Broken(() => Made<Phase, PhaseValues>(new PhaseValues { Code = "2", Start = new DateOnly(2020, 6, 30), End = new DateOnly(2020, 5, 1) })).ShouldBe("Governance:PhaseEndsBeforeItStarts");

    [Fact]
    public void A_phase_without_end_has_no_last_day() =>
        Broken(() => Made<Phase, PhaseValues>(new PhaseValues { Code = "5", Start = new DateOnly(2021, 9, 1), End = new DateOnly(2021, 12, 31), IsOpenEnded = true })).ShouldBe("Governance:OpenEndedPhaseHasEnd");

    [Fact]
    [Trait("Req", "FUND-02")]
    public void A_system_stands_at_the_top_of_the_budget() =>
        Broken(() => Made<BudgetItem, BudgetItemValues>(new BudgetItemValues { Code = "SYS1", Kind = BudgetItemKind.System, ParentCode = "SYS2" })).ShouldBe("Funds:SystemMustStandAtTop");

    [Fact]
    [Trait("Req", "FUND-02")]
    public void A_line_stands_under_a_category_or_system() =>
        Broken(() => Made<BudgetItem, BudgetItemValues>(new BudgetItemValues { Code = "L001", Kind = BudgetItemKind.Line })).ShouldBe("Funds:SystemMustStandAtTop");

    [Fact]
    [Trait("Req", "FUND-02")]
    public void A_budget_amount_is_never_negative() =>
        Broken(() => Made<BudgetItem, BudgetItemValues>(new BudgetItemValues { Code = "L001", Kind = BudgetItemKind.Line, ParentCode = "C1", Amount = -1 })).ShouldBe("Funds:AmountNegative");

    [Fact]
    [Trait("Req", "FUND-07")]
    public void A_share_lies_between_0_and_100_percent() =>
        Broken(() => Made<BudgetItem, BudgetItemValues>(new BudgetItemValues { Code = "S1", Kind = BudgetItemKind.System, SharePercent = 145 })).ShouldBe("Funds:ShareOutOfRange");

    [Fact]
    [Trait("Req", "FUND-08")]
    public void An_instalment_is_a_positive_amount() =>
        Broken(() => Made<FundInstalment, FundInstalmentValues>(new FundInstalmentValues { Code = "2", Amount = 0 })).ShouldBe("Funds:InstalmentWithoutAmount");

    [Fact]
    [Trait("Req", "FUND-01")]
    public void The_amount_of_a_source_may_be_unknown_but_not_negative()
    {
        Should.NotThrow(() => Made<FundSource, FundSourceValues>(new FundSourceValues { Code = "central" }));
        Broken(() => Made<FundSource, FundSourceValues>(new FundSourceValues { Code = "central", Amount = -1 })).ShouldBe("Funds:AmountNegative");
    }

    [Fact]
    [Trait("Req", "PSS-37")]
    public void Coverage_above_100_percent_is_refused() =>
        Broken(() => Made<NetworkLevel, NetworkLevelValues>(new NetworkLevelValues { Code = "village", CoveragePercent = 101 })).ShouldBe("Stations:CoverageOutOfRange");

    [Fact]
    [Trait("Req", "PSS-23")]
    public void A_target_of_one_to_three_transfer_stations_is_a_range()
    {
        Should.NotThrow(() => Made<NetworkLevel, NetworkLevelValues>(new NetworkLevelValues { Code = "transfer", TargetMin = 1, TargetMax = 3 }));
        Broken(() => Made<NetworkLevel, NetworkLevelValues>(new NetworkLevelValues { Code = "transfer", TargetMin = 3, TargetMax = 1 })).ShouldBe("Stations:TargetRangeInvalid");
    }

    [Fact]
    [Trait("Req", "PSS-02")]
    public void A_functional_area_has_a_size() =>
        Broken(() => Made<CentreArea, CentreAreaValues>(new CentreAreaValues { Code = "o2o" })).ShouldBe("Stations:AreaInvalid");

    [Fact]
    public void A_time_limit_for_delivery_has_a_number_and_its_hours() =>
        Broken(() => Made<DeliveryServiceLevel, DeliveryServiceLevelValues>(new DeliveryServiceLevelValues { Code = "c", Leg = "hub_to_village", Metric = DeliveryMetric.MaxDuration })).ShouldBe("Logistics:LimitWithoutNumber");

    [Fact]
    public void Milins_delivery_regime_without_number_is_kept_as_it_stands() =>
        Should.NotThrow(() => Made<DeliveryServiceLevel, DeliveryServiceLevelValues>(new DeliveryServiceLevelValues { Code = "m", Leg = "hub_to_station", Metric = DeliveryMetric.RouteAndCycle }));

    [Fact]
    [Trait("Req", "TRAIN-03")]
    public void A_subset_target_names_its_level_and_never_counts_in_the_total()
    {
        Broken(() => Made<TrainingPlanItem, TrainingPlanItemValues>(new TrainingPlanItemValues { Code = "PRIMARY_POOR", Kind = TrainingPlanKind.Subset })).ShouldBe("Training:SubsetWithoutLevel");
        Broken(() => Made<TrainingPlanItem, TrainingPlanItemValues>(new TrainingPlanItemValues { Code = "PRIMARY_POOR", Kind = TrainingPlanKind.Subset, ParentCode = "PRIMARY", CountsInTotal = true }))
            .ShouldBe("Training:SubsetCountsInTotal");
    }

    [Fact]
    [Trait("Req", "TRAIN-10")]
    public void A_topic_on_hold_says_why() =>
        Broken(() => Made<TrainingTopic, TrainingTopicValues>(new TrainingTopicValues { Code = "pdd-17", Review = TopicReview.OnHold })).ShouldBe("Training:HoldWithoutReason");

    [Fact]
    [Trait("Req", "DATA-01")]
    public void A_target_range_runs_upwards() =>
        Broken(() => Made<KpiTarget, KpiTargetValues>(new KpiTargetValues { Code = "k", Operator = TargetOperator.Between, Value = 3, ValueMax = 1 })).ShouldBe("Oversight:TargetRangeInvalid");

    [Fact]
    [Trait("Req", "PLAT-01")]
    public void Brand_colours_are_hex() =>
        Broken(() => Made<Brand, BrandValues>(new BrandValues { Code = "b", Colours = "red" })).ShouldBe("Brands:ColourInvalid");

    [Fact]
    [Trait("Req", "PLAT-06")]
    public void Content_is_first_in_Chinese() =>
        Broken(() => _ = new CountyProfile(Guid.Empty, new CountyProfileValues { ContentLanguages = "bo;zh-Hans" })).ShouldBe("Counties:ChineseComesFirst");

    [Fact]
    [Trait("Req", "PLAT-11")]
    public void An_ordinary_village_has_no_registration_date_and_only_an_exited_one_an_exit()
    {
        var (registered, exited) = (new DateOnly(2014, 1, 1), new DateOnly(2018, 10, 1));

        Should.NotThrow(() => Made<Village, VillageValues>(new VillageValues { Code = "v", PovertyStatus = VillagePovertyStatus.Exited, RegisteredOn = registered, ExitedOn = exited, MonitoredUntil = exited.AddYears(5) }));
        Broken(() => Made<Village, VillageValues>(new VillageValues { Code = "v", RegisteredOn = registered })).ShouldBe("Stations:VillageDatesDoNotFit");
        Broken(() => Made<Village, VillageValues>(new VillageValues { Code = "v", PovertyStatus = VillagePovertyStatus.RegisteredPoor, ExitedOn = exited })).ShouldBe("Stations:VillageDatesDoNotFit");
        Broken(() => Made<Village, VillageValues>(new VillageValues { Code = "v", PovertyStatus = VillagePovertyStatus.Exited, RegisteredOn = exited, ExitedOn = registered })).ShouldBe("Stations:VillageDatesDoNotFit");
        Broken(() => Made<Village, VillageValues>(new VillageValues { Code = "v", PovertyStatus = VillagePovertyStatus.Exited, ExitedOn = exited, MonitoredUntil = registered })).ShouldBe("Stations:VillageDatesDoNotFit");
    }

    [Fact]
    [Trait("Req", "PLAT-11")]
    public void Households_and_inhabitants_of_a_village_are_counted_from_zero()
    {
        Should.NotThrow(() => Made<Village, VillageValues>(new VillageValues { Code = "v", Households = 0, Population = 0 }));
        Broken(() => Made<Village, VillageValues>(new VillageValues { Code = "v", Households = -1 })).ShouldBe("Stations:VillageNumberNegative");
        Broken(() => Made<Village, VillageValues>(new VillageValues { Code = "v", Population = -1 })).ShouldBe("Stations:VillageNumberNegative");
    }

    [Fact]
    [Trait("Req", "PSS-26")]
    public void Coverage_of_poor_villages_lies_between_0_and_100_percent() =>
        Broken(() => Made<NetworkLevel, NetworkLevelValues>(new NetworkLevelValues { Code = "village", PoorVillageCoveragePercent = 101 })).ShouldBe("Stations:CoverageOutOfRange");

    [Fact]
    [Trait("Req", "ORG-17")]
    public void Only_a_post_whose_holder_is_lent_names_the_lending_unit()
    {
        var lender = LocalizedText.Chinese("县电商中心");

        Should.NotThrow(() => Made<Post, PostValues>(new PostValues { Code = "p", StaffSource = StaffSource.Lent, LentBy = lender }));
        Should.NotThrow(() => Made<Post, PostValues>(new PostValues { Code = "p", StaffSource = StaffSource.Lent }));
        Broken(() => Made<Post, PostValues>(new PostValues { Code = "p", StaffSource = StaffSource.LocalHire, LentBy = lender })).ShouldBe("Governance:LenderWithoutLoan");
    }

    [Fact]
    [Trait("Req", "ORG-18")]
    public void A_post_is_held_until_the_day_it_began_or_later() =>
        Broken(() => Made<Post, PostValues>(new PostValues { Code = "p", Start = new DateOnly(2020, 6, 1), End = new DateOnly(2020, 5, 31) })).ShouldBe("Governance:PostEndsBeforeItStarts");

    [Fact]
    [Trait("Req", "ORG-20")]
    public void A_partnership_ends_on_or_after_the_day_it_begins() =>
        Broken(() => Made<Partner, PartnerValues>(new PartnerValues { Code = "p", Start = new DateOnly(2020, 6, 1), End = new DateOnly(2020, 5, 31) })).ShouldBe("Governance:PartnershipEndsBeforeItStarts");

    [Fact]
    [Trait("Req", "PLAT-09")]
    public void A_day_of_the_working_day_calendar_is_there_once() =>
        ((ISectionValues)new CalendarDayValues { Code = "a", Date = new DateOnly(2020, 10, 1) }).Key.ShouldBe("2020-10-01");

    private static ProgrammeRuleValues Rule(RuleUnit unit, string value) =>
        new() { Code = "M-REAL-1", Area = "reallocation", Parameter = "tier1_max", Unit = unit, Value = value, Description = LocalizedText.Chinese("x"), EffectiveFrom = new DateOnly(2020, 4, 3) };

    private static TItem Made<TItem, TValues>(TValues values)
        where TItem : ConfigurationItem<TValues>, new()
        where TValues : class, ISectionValues
    {
        var item = new TItem();
        item.Initialize(Guid.Empty, values);
        return item;
    }

    private static string Broken(Action action) => Should.Throw<BusinessException>(action).Code;
}
