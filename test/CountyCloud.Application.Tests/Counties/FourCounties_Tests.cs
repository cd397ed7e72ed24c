using CountyCloud.Counties;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Logistics;
using CountyCloud.Oversight;
using CountyCloud.Stations;
using CountyCloud.TestBase;
using CountyCloud.Training;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.Application.Tests.Counties;

/// <summary>What the four counties' own documents say, found in their data.</summary>
[Collection(ApplicationCollection.Name)]
public sealed class FourCounties_Tests(DemoHostFixture counties)
{
    [ProviderTheory]
    [Trait("Req", "FUND-02")]
    [Trait("Req", "FUND-03")]
    public async Task Milins_94_lines_tie_to_six_systems_and_900_wan(TestProvider provider)
    {
        var budget = await BudgetAsync(provider, "milin");

        budget.Items.Count(i => i.Values.Kind == BudgetItemKind.Line).ShouldBe(94);
        budget.Items.Where(i => i.Values.Kind == BudgetItemKind.System).Select(i => i.Values.Amount / 10000).ShouldBe([203.15m, 195.95m, 204m, 211m, 14m, 71.9m]);
        budget.Total.ShouldBe(9000000);
        budget.IsTied.ShouldBeTrue();
    }

    [ProviderTheory]
    [Trait("Req", "FUND-04")]
    public async Task Milins_doubtful_places_are_flagged_each_with_its_reason_in_both_languages(TestProvider provider)
    {
        var budget = await BudgetAsync(provider, "milin");

        budget.Issues.Where(i => i.Kind == BudgetIssueKind.LineMismatch).Select(i => i.Code).ShouldBe(["L012", "L093"]);
        budget.Issues.Where(i => i.Kind == BudgetIssueKind.PrintedDiffers).Select(i => i.Code).ShouldBe(["C2", "C4", "C7", "L094"], ignoreOrder: true);
        budget.Issues.ShouldAllBe(i => i.Reason.Find("zh-Hans") != null && i.Reason.Find("en") != null);
    }

    [ProviderTheory]
    [Trait("Req", "FUND-04")]
    public async Task Eighteen_of_Milins_lines_state_no_quantity(TestProvider provider) =>
        (await BudgetAsync(provider, "milin")).Items.Count(i => i.Check == BudgetCheck.NoQuantity).ShouldBe(18);

    [ProviderTheory]
    [Trait("Req", "FUND-05")]
    public async Task Milins_yearly_lines_are_planned_by_year(TestProvider provider)
    {
        var budget = await BudgetAsync(provider, "milin");

        budget.Items.Single(i => i.Values.Code == "L033").YearlyAmount.ShouldBe(120000);
        budget.Items.Single(i => i.Values.Code == "L094").YearlyAmount.ShouldBe(238000);
    }

    [ProviderTheory]
    [Trait("Req", "FUND-06")]
    public async Task Approximate_prices_are_marked(TestProvider provider) =>
        (await BudgetAsync(provider, "milin")).Items.Where(i => i.Values.IsApproximate).Select(i => i.Values.Code).ShouldBe(["L060", "L084", "L094"]);

    [ProviderTheory]
    [Trait("Req", "FUND-48")]
    public async Task The_shop_deposit_of_30_wan_is_recoverable(TestProvider provider)
    {
        var line = (await BudgetAsync(provider, "milin")).Items.Single(i => i.Values.IsRecoverable);

        (line.Values.Code, line.Values.OneOffAmount, line.Check).ShouldBe(("L078", 300000m, BudgetCheck.Composite));
    }

    [ProviderTheory]
    [Trait("Req", "FUND-07")]
    [Trait("Req", "FUND-08")]
    public async Task Zekus_shares_of_1500_wan_tie_and_500_wan_follow_the_mid_term_evaluation(TestProvider provider)
    {
        var budget = await BudgetAsync(provider, "zeku");

        budget.Items.Select(i => (i.Values.SharePercent, i.Values.Amount / 10000)).ShouldBe([(10m, 150m), (37m, 555m), (8m, 120m), (45m, 675m)]);
        budget.IsTied.ShouldBeTrue();
        budget.Instalments.Select(i => (i.Amount / 10000, i.Release)).ShouldBe([(1500m, InstalmentRelease.First), (500m, InstalmentRelease.MidTermEvaluation)]);
    }

    [ProviderTheory]
    [Trait("Req", "FUND-01")]
    [Trait("Req", "FUND-41")]
    public async Task Cangyuan_adds_at_least_300_wan_of_its_own_and_leaves_the_central_amount_open(TestProvider provider)
    {
        var sources = (await BudgetAsync(provider, "cangyuan")).Sources;

        sources.ShouldContain(s => s.Kind == FundSourceKind.CountyMatching && s.Amount == 3000000 && s.IsMinimum);
        sources.ShouldContain(s => s.Kind == FundSourceKind.Central && s.Amount == null);
    }

    [ProviderTheory]
    [Trait("Req", "TRAIN-01")]
    [Trait("Req", "TRAIN-03")]
    [Trait("Req", "TRAIN-04")]
    public async Task Kazuos_levels_add_up_to_6130_and_the_1000_poor_count_inside_primary(TestProvider provider)
    {
        var plan = await ReadAsync<TrainingPlanItemValues>(provider, "kazuo");

        plan.Where(p => p.CountsInTotal).Sum(p => p.Number).ShouldBe(6130);
        var subset = plan.Single(p => p.Kind == TrainingPlanKind.Subset);
        (subset.Number, subset.ParentCode, subset.CountsInTotal).ShouldBe((1000m, "PRIMARY", false));
        plan.Single(p => p.Unit == TrainingUnit.Persons && p.CountsInTotal).Number.ShouldBe(30);
    }

    [ProviderTheory]
    [Trait("Req", "TRAIN-08")]
    [Trait("Req", "TRAIN-09")]
    public async Task Zekus_courses_have_12_24_33_24_and_25_hours(TestProvider provider)
    {
        var topics = await ReadAsync<TrainingTopicValues>(provider, "zeku");

        topics.GroupBy(t => t.CourseGroup).ToDictionary(g => g.Key, g => g.Sum(t => t.Hours)).ShouldBe(
            new Dictionary<string, decimal?> { ["basic"] = 12, ["deepening"] = 24, ["taobao"] = 33, ["jd"] = 24, ["pinduoduo"] = 25 }, ignoreOrder: true);
        topics.Count(t => t.HoursInferred).ShouldBe(1);
    }

    [ProviderTheory]
    [Trait("Req", "TRAIN-10")]
    public async Task Titles_about_fake_orders_are_on_hold_with_the_reason(TestProvider provider)
    {
        var held = (await ReadAsync<TrainingTopicValues>(provider, "zeku")).Where(t => t.Review == TopicReview.OnHold).ToList();

        held.Select(t => t.Topic.Source).ShouldContain("补单技巧以及实操");
        held.ShouldAllBe(t => !t.HoldReason.IsEmpty);
    }

    [ProviderTheory]
    [Trait("Req", "PSS-23")]
    [Trait("Req", "PSS-26")]
    public async Task Zeku_has_nine_named_township_units_and_35_points_for_64_villages(TestProvider provider)
    {
        var levels = await ReadAsync<NetworkLevelValues>(provider, "zeku");
        var township = levels.Single(l => l.Kind == NetworkLevelKind.TownshipStation);

        township.TargetMin.ShouldBe(9);
        levels.Single(l => l.Kind == NetworkLevelKind.VillagePoint).TargetMin.ShouldBe(35);
        (await ReadAsync<StationValues>(provider, "zeku")).Count(s => s.LevelCode == township.Code).ShouldBe(9);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-05")]
    public async Task The_same_word_means_different_levels_in_different_counties(TestProvider provider)
    {
        (await ReadAsync<NetworkLevelValues>(provider, "kazuo")).Single(l => l.Kind == NetworkLevelKind.VillagePoint).Name.Source.ShouldContain("服务站");
        (await ReadAsync<NetworkLevelValues>(provider, "zeku")).Single(l => l.Kind == NetworkLevelKind.TownshipStation).Name.Source.ShouldContain("服务站");
    }

    [ProviderTheory]
    [Trait("Req", "PSS-02")]
    [Trait("Req", "PSS-03")]
    public async Task Milins_seven_areas_make_400_square_metres_and_one_shares_its_place(TestProvider provider)
    {
        var areas = await ReadAsync<CentreAreaValues>(provider, "milin");

        areas.Select(a => a.AreaSquareMetres).ShouldBe([150m, 60m, 25m, 60m, 60m, 20m, 25m]);
        areas.Sum(a => a.AreaSquareMetres).ShouldBe((await ReadAsync<NetworkLevelValues>(provider, "milin")).Single(l => l.Kind == NetworkLevelKind.CountyCentre).AreaSquareMetres!.Value);
        areas.Count(a => a.SharedWithCode != null).ShouldBe(1);
    }

    [ProviderTheory]
    [Trait("Req", "PSS-16")]
    [Trait("Req", "PSS-17")]
    public async Task Zekus_stations_get_translation_robots_and_surveillance(TestProvider provider) =>
        (await ReadAsync<EquipmentItemValues>(provider, "zeku")).ShouldContain(e => e.Name.Source.Contains("翻译机器人"));

    [ProviderTheory]
    public async Task Cangyuan_delivers_to_villages_in_72_hours_and_Kazuo_in_48(TestProvider provider)
    {
        (await ReadAsync<DeliveryServiceLevelValues>(provider, "cangyuan")).ShouldContain(d => d.MaxHours == 72);
        (await ReadAsync<DeliveryServiceLevelValues>(provider, "kazuo")).Select(d => d.MaxHours).ShouldBe([null, 24m, 48m], ignoreOrder: true);
    }

    [ProviderTheory]
    [Trait("Req", "DATA-01")]
    [Trait("Req", "DATA-04")]
    public async Task Zeku_has_four_indicators_of_the_annex_and_35_of_the_plan(TestProvider provider) =>
        (await ReadAsync<KpiTargetValues>(provider, "zeku")).Count.ShouldBe(39);

    [ProviderTheory]
    [Trait("Req", "FUND-31")]
    [Trait("Req", "FUND-33")]
    public async Task Milins_reallocation_limits_are_rules_in_yuan_that_hold_from_the_documents_date(TestProvider provider)
    {
        var rules = await ReadAsync<ProgrammeRuleValues>(provider, "milin");

        rules.Single(r => r.Code == "M-REAL-1").Value.ShouldBe("500000");
        rules.Single(r => r.Code == "M-REAL-3").Value.ShouldBe("1000000");
        rules.ShouldAllBe(r => r.EffectiveFrom >= new DateOnly(2017, 1, 1));
    }

    [ProviderTheory]
    [Trait("Req", "ORG-03")]
    [Trait("Req", "PLAT-07")]
    public async Task Every_countys_departments_have_their_duties_and_roles(TestProvider provider)
    {
        foreach (var code in new[] { "milin", "zeku", "cangyuan", "kazuo" })
        {
            (await ReadAsync<DepartmentValues>(provider, code)).ShouldAllBe(d => !d.Duty.IsEmpty && d.RoleName != null);
        }
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-06")]
    public async Task Milin_and_Zeku_write_in_Tibetan_too_and_every_Tibetan_text_is_a_draft(TestProvider provider)
    {
        foreach (var code in new[] { "milin", "zeku" })
        {
            var host = await counties.GetAsync(provider);
            var texts = await host.InCountyAsync(code, (IServiceProvider sp) => sp.GetRequiredService<TranslationReader>().ReadAsync("bo", default));

            texts.ShouldContain(t => t.Status == Content.TranslationStatus.Draft);
            texts.ShouldNotContain(t => t.Status == Content.TranslationStatus.Confirmed);
        }
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-10")]
    public async Task Zekus_64_villages_are_a_figure_with_its_source(TestProvider provider) =>
        (await ReadAsync<FigureValues>(provider, "zeku")).ShouldContain(f => f.Number == 64 && f.Source != null);

    [ProviderTheory]
    public async Task Contradictions_are_notes_on_the_data_in_both_languages(TestProvider provider)
    {
        var notes = await ReadAsync<NoteValues>(provider, "milin");

        notes.ShouldContain(n => n.Code == "GAP-09");
        notes.ShouldAllBe(n => n.Statement.Find("zh-Hans") != null && n.Statement.Find("en") != null);
    }

    [ProviderTheory]
    [Trait("Req", "ORG-01")]
    public async Task Each_leading_group_has_its_head_and_deputies_by_post(TestProvider provider)
    {
        foreach (var code in new[] { "zeku", "cangyuan", "kazuo" })
        {
            var roles = (await ReadAsync<DepartmentValues>(provider, code)).Select(d => d.LeadingGroupRole ?? string.Empty).ToList();

            roles.ShouldContain(r => r.Contains("组长") && !r.StartsWith("副"), code);
            roles.ShouldContain(r => r.Contains("副组长"), code);
        }
    }

    [ProviderTheory]
    [Trait("Req", "ORG-02")]
    public async Task The_programme_office_has_its_seat_in_every_county(TestProvider provider)
    {
        foreach (var (code, seat) in new[] { ("milin", "商务局"), ("zeku", "产业发展园区管理委员会"), ("cangyuan", "工商科信局"), ("kazuo", "电子商务管理办公室") })
        {
            var profile = await (await counties.GetAsync(provider)).InCountyAsync(code, (IServiceProvider sp) => sp.GetRequiredService<ICountyConfiguration>().GetProfileAsync());

            profile!.OfficeSeat.Source.ShouldContain(seat);
        }
    }

    [ProviderTheory]
    [Trait("Req", "ORG-05")]
    public async Task Zekus_contractor_has_posts_for_finance_construction_operation_and_products(TestProvider provider)
    {
        var posts = (await ReadAsync<DepartmentValues>(provider, "zeku")).Where(d => d.Kind == DepartmentKind.ContractorPost).ToList();

        posts.Count.ShouldBe(9);
        posts.ShouldContain(p => p.Name.Source.Contains("财务部") && p.RoleName == "ContractorFinance");
    }

    [ProviderTheory]
    [Trait("Req", "ORG-12")]
    public async Task Township_governments_have_a_role_of_their_own(TestProvider provider)
    {
        foreach (var code in new[] { "zeku", "cangyuan" })
        {
            (await ReadAsync<DepartmentValues>(provider, code)).ShouldContain(d => d.Kind == DepartmentKind.Township && d.RoleName == "TownshipGovernment", code);
        }
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-02")]
    public async Task Each_county_lies_under_its_own_levels_of_oversight(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        foreach (var (code, levels) in new[] { ("milin", new[] { "西藏自治区", "林芝市" }), ("zeku", ["青海省", "黄南藏族自治州"]), ("cangyuan", ["云南省", "临沧市"]), ("kazuo", ["辽宁省", "朝阳市"]) })
        {
            var path = await host.InCountyAsync(code, async (IServiceProvider sp) => await sp.GetRequiredService<IRegionPathQueries>().GetPathAsync(await host.CountyIdAsync(code), default));

            path.Take(2).Select(r => r.Source).ShouldBe(levels);
        }
    }

    [ProviderTheory]
    [Trait("Req", "FUND-46")]
    public async Task Money_of_another_programme_is_a_source_of_its_own_kind(TestProvider provider) =>
        (await BudgetAsync(provider, "cangyuan")).Sources.ShouldContain(s => s.Kind == FundSourceKind.OtherProgramme && s.Name.Source.Contains("兴边富民"));

    [ProviderTheory]
    [Trait("Req", "PSS-01")]
    public async Task Milins_centre_stands_in_its_site_and_has_400_square_metres(TestProvider provider)
    {
        var level = (await ReadAsync<NetworkLevelValues>(provider, "milin")).Single(l => l.Kind == NetworkLevelKind.CountyCentre);

        (level.TargetMin, level.AreaSquareMetres).ShouldBe((1, 400m));
        (await ReadAsync<StationValues>(provider, "milin")).Single(s => s.LevelCode == level.Code).Site.Source.ShouldContain("药洲商城");
    }

    [ProviderTheory]
    [Trait("Req", "PSS-39")]
    public async Task Cangyuans_network_opens_by_the_end_of_August_2018_and_Kazuos_by_2021(TestProvider provider)
    {
        (await ReadAsync<NetworkLevelValues>(provider, "cangyuan")).ShouldAllBe(l => l.PlannedOpening == new DateOnly(2018, 8, 31));
        (await ReadAsync<NetworkLevelValues>(provider, "kazuo")).Where(l => l.Kind == NetworkLevelKind.VillagePoint).ShouldAllBe(l => l.PlannedOpening == new DateOnly(2021, 12, 31));
    }

    [ProviderTheory]
    [Trait("Req", "PSS-37")]
    public async Task Village_coverage_is_80_percent_in_Cangyuan_and_85_in_Kazuo(TestProvider provider)
    {
        (await ReadAsync<NetworkLevelValues>(provider, "cangyuan")).Single(l => l.Kind == NetworkLevelKind.VillagePoint).CoveragePercent.ShouldBe(80);
        (await ReadAsync<NetworkLevelValues>(provider, "kazuo")).Single(l => l.Kind == NetworkLevelKind.VillagePoint).CoveragePercent.ShouldBe(85);
    }

    [ProviderTheory]
    [Trait("Req", "TRAIN-02")]
    public async Task Levels_and_kinds_of_training_are_each_countys_own(TestProvider provider)
    {
        (await ReadAsync<TrainingPlanItemValues>(provider, "kazuo")).Where(p => p.Kind == TrainingPlanKind.Level).Select(p => p.Number).ShouldBe([3500m, 1500m, 500m, 300m, 100m, 200m, 30m]);
        (await ReadAsync<TrainingPlanItemValues>(provider, "zeku")).Where(p => p.Kind == TrainingPlanKind.Plan).Select(p => (p.Sessions, p.Number)).ShouldBe([(45, 2000m), (2, 100m)]);
    }

    [ProviderTheory]
    [Trait("Req", "TRAIN-11")]
    public async Task Zekus_courses_take_2_to_3_4_to_5_and_14_days(TestProvider provider) =>
        (await ReadAsync<TrainingPlanItemValues>(provider, "zeku")).Where(p => p.Kind == TrainingPlanKind.CourseForm).Select(p => (p.DaysMin, p.DaysMax)).ShouldBe([(2, 3), (4, 5), (14, 14)]);

    [ProviderTheory]
    [Trait("Req", "TRAIN-36")]
    [Trait("Req", "TRAIN-41")]
    public async Task Zeku_has_four_subjects_and_six_streams_each_with_its_audience(TestProvider provider)
    {
        var plan = await ReadAsync<TrainingPlanItemValues>(provider, "zeku");

        plan.Count(p => p.Kind == TrainingPlanKind.Subject).ShouldBe(4);
        plan.Count(p => p.Kind == TrainingPlanKind.Stream).ShouldBe(6);
        plan.Where(p => p.Kind is TrainingPlanKind.Subject or TrainingPlanKind.Stream).ShouldAllBe(p => !p.Audience.IsEmpty);
    }

    [ProviderTheory]
    [Trait("Req", "DATA-02")]
    public async Task A_growth_target_names_the_period_it_is_compared_with(TestProvider provider)
    {
        foreach (var (code, growth) in new[] { ("zeku", new[] { 30m, 30m, 35m }), ("cangyuan", [20m, 30m]), ("kazuo", [20m, 30m]) })
        {
            var targets = (await ReadAsync<KpiTargetValues>(provider, code)).Where(k => k.Operator == TargetOperator.GrowthAtLeast).ToList();

            targets.Select(k => k.Value!.Value).ShouldBe(growth, code);
            targets.ShouldAllBe(k => k.Baseline == "上年");
        }
    }

    [ProviderTheory]
    [Trait("Req", "DATA-17")]
    public async Task What_a_county_publishes_follows_its_configuration_at_once(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);

        var published = await host.InCountyAsync("milin", async (IServiceProvider sp) => await sp.GetRequiredService<IPublishedCountyQueries>().GetAsync([await host.CountyIdAsync("milin")], default));

        var milin = published.ShouldHaveSingleItem();
        (milin.PlanAmount, milin.BudgetTotal, milin.IsBudgetTied, milin.StationsTarget).ShouldBe((9000000m, 9000000m, true, 28));
    }

    [ProviderTheory]
    [Trait("Req", "GOV-04")]
    [Trait("Req", "ORG-04")]
    public async Task Cangyuans_eight_items_have_their_deadline_and_responsible_units(TestProvider provider)
    {
        var items = await ReadAsync<WorkItemValues>(provider, "cangyuan");

        items.Select(i => (i.Code, i.CompletionDate!.Value)).ShouldBe(
        [
            ("county-centre", new DateOnly(2018, 8, 31)), ("township-stations", new DateOnly(2018, 8, 31)), ("village-points", new DateOnly(2018, 8, 31)), ("county-hub", new DateOnly(2018, 8, 31)),
            ("delivery-points", new DateOnly(2018, 8, 31)), ("training", new DateOnly(2018, 12, 31)), ("outbound", new DateOnly(2018, 8, 31)), ("poverty-relief", new DateOnly(2018, 8, 31)),
        ]);
        items.ShouldAllBe(i => !i.ResponsibleUnits.IsEmpty && !i.Contents.IsEmpty && !i.Functions.IsEmpty || i.Code == "training");
        items.Where(i => i.LevelCode != null).ShouldAllBe(i => !i.BuildingMethod.IsEmpty && !i.OperatingModel.IsEmpty);
        items.Where(i => !i.SupportingUnits.IsEmpty).Select(i => i.Code).ShouldBe(["training", "outbound", "poverty-relief"]);
        items.Count(i => i.RelativeDeadline.Source.Contains("30 个工作日")).ShouldBe(3);
    }

    [ProviderTheory]
    [Trait("Req", "PSS-34")]
    public async Task Cangyuans_townships_build_stations_and_points_under_guidance(TestProvider provider)
    {
        var items = await ReadAsync<WorkItemValues>(provider, "cangyuan");

        items.Where(i => i.LevelCode is "township" or "village").Select(i => i.BuildingMethod.Source).ShouldAllBe(m => m.StartsWith("以乡（镇") && m.Contains("指导"));
    }

    [ProviderTheory]
    [Trait("Req", "GOV-04")]
    public async Task Kazuos_items_are_due_in_December_2020_and_2021_where_the_plan_says_so(TestProvider provider) =>
        (await ReadAsync<WorkItemValues>(provider, "kazuo")).Select(i => i.CompletionDate).ShouldBe([new DateOnly(2020, 12, 31), new DateOnly(2021, 12, 31), new DateOnly(2021, 12, 31), new DateOnly(2021, 12, 31), null, null]);

    [ProviderTheory]
    [Trait("Req", "GOV-02")]
    public async Task The_documents_of_ministry_province_city_and_county_are_on_record_with_their_numbers(TestProvider provider)
    {
        foreach (var (code, numbers) in new (string, string[])[]
        {
            ("milin", ["财办建【2017】30 号", "藏商发建字【2017】30 号", "藏商发建字【2017】9 号"]),
            ("zeku", ["财办建〔2019〕58号", "财建〔2019〕289号", "财建[2015256号"]),
            ("cangyuan", ["财办建〔2017〕30 号", "云商市〔2017〕91 号", "临政办发〔2017〕252 号", "沧政办发〔2018〕32号"]),
            ("kazuo", ["〔2019〕58号", "辽商电函〔2019〕331号"]),
        })
        {
            var documents = await ReadAsync<GoverningDocumentValues>(provider, code);

            documents.Select(d => d.DocumentNumber).Where(n => n != null).ShouldBe(numbers, code);
            documents.ShouldContain(d => d.Level == DocumentLevel.National && d.GovernsPlan, code);
            documents.ShouldContain(d => d.GovernsFunds, code);
            documents.ShouldContain(d => d.GovernsAcceptance, code);
        }
    }

    [ProviderTheory]
    [Trait("Req", "GOV-40")]
    public async Task Cangyuan_has_three_station_rules_and_Kazuo_five_for_logistics(TestProvider provider)
    {
        (await ReadAsync<ManagementRuleValues>(provider, "cangyuan")).Where(r => r.LevelCode == "township").Select(r => r.Name.Source).ShouldBe(["日常网络安全管理制度", "货物收发管理制度", "农产品收购管理制度"]);
        (await ReadAsync<ManagementRuleValues>(provider, "kazuo")).Count(r => r.Area == ManagementRuleArea.Logistics).ShouldBe(5);
        (await ReadAsync<ManagementRuleValues>(provider, "zeku")).ShouldContain(r => r.PostedAt.Source == "上墙" && r.Area == ManagementRuleArea.Quality);
        (await ReadAsync<ManagementRuleValues>(provider, "milin")).ShouldContain(r => r.DocumentCode == "county-fund-measure");
    }

    [ProviderTheory]
    [Trait("Req", "ORG-08")]
    public async Task Zekus_seven_work_rules_reward_and_punish_and_respect_national_unity(TestProvider provider) =>
        (await ReadAsync<ManagementRuleValues>(provider, "zeku")).Count(r => r.RewardsAndPenalties.Source.Contains("赏罚分明") && r.RewardsAndPenalties.Source.Contains("民族团结")).ShouldBe(7);

    [ProviderTheory]
    [Trait("Req", "ORG-19")]
    public async Task A_rule_can_belong_to_a_stage(TestProvider provider) =>
        (await ReadAsync<ManagementRuleValues>(provider, "kazuo")).Where(r => r.PhaseCode == "phase-3").ShouldHaveSingleItem();

    [ProviderTheory]
    [Trait("Req", "ORG-05")]
    [Trait("Req", "ORG-06")]
    [Trait("Req", "ORG-07")]
    public async Task Zekus_staff_come_from_headquarters_from_the_county_and_from_afar_and_the_local_ones_are_bilingual(TestProvider provider)
    {
        var posts = await ReadAsync<PostValues>(provider, "zeku");

        posts.Count(p => p.StaffSource == StaffSource.Headquarters).ShouldBe(2);
        posts.Where(p => p.StaffSource == StaffSource.LocalHire).ShouldAllBe(p => p.IsBilingual);
        posts.Where(p => p.IsBilingual).ShouldHaveSingleItem().Code.ShouldBe("operations-staff");
        posts.ShouldContain(p => p.StaffSource == StaffSource.RemoteExpert);
        posts.Count(p => p.StaffSource == StaffSource.NotStated && !p.Duty.IsEmpty).ShouldBe(9);
    }

    [ProviderTheory]
    [Trait("Req", "ORG-17")]
    public async Task Staff_lent_to_the_office_is_on_record_by_post(TestProvider provider)
    {
        (await ReadAsync<PostValues>(provider, "kazuo")).Single(p => p.StaffSource == StaffSource.Lent).DepartmentCode.ShouldBe("county-e-commerce-management-office");
        (await ReadAsync<PostValues>(provider, "cangyuan")).Single(p => p.StaffSource == StaffSource.Lent).LentBy.Source.ShouldBe("县电商中心");
    }

    [ProviderTheory]
    [Trait("Req", "ORG-13")]
    [Trait("Req", "ORG-18")]
    public async Task Contact_lists_come_with_posts_and_without_any_person(TestProvider provider)
    {
        foreach (var code in new[] { "milin", "zeku", "cangyuan", "kazuo" })
        {
            var posts = await ReadAsync<PostValues>(provider, code);

            posts.ShouldNotBeEmpty(code);
            posts.ShouldAllBe(p => p.PersonName == null && p.Phone == null && p.DepartmentCode != null, code);
        }
    }

    [ProviderTheory]
    [Trait("Req", "ORG-20")]
    public async Task Kazuos_partners_are_of_government_industry_schools_and_users(TestProvider provider)
    {
        var kinds = (await ReadAsync<PartnerValues>(provider, "kazuo")).Select(p => p.Kind).ToList();

        kinds.ShouldContain(PartnerKind.University);
        kinds.ShouldContain(PartnerKind.Company);
        kinds.ShouldContain(PartnerKind.Cooperative);
        kinds.ShouldContain(PartnerKind.Association);
    }

    [ProviderTheory]
    [Trait("Req", "ORG-16")]
    public async Task Zekus_association_registers_the_regional_brand_and_has_a_role_of_its_own(TestProvider provider)
    {
        (await ReadAsync<PartnerValues>(provider, "zeku")).Single(p => p.Kind == PartnerKind.Association).Cooperation.Source.ShouldContain("区域公共品牌商标");
        (await ReadAsync<DepartmentValues>(provider, "zeku")).Single(d => d.Name.Source == "电子商务协会").RoleName.ShouldBe("BrandOwner");
    }

    [ProviderTheory]
    [Trait("Req", "PSS-04")]
    [Trait("Req", "PSS-06")]
    [Trait("Req", "PSS-07")]
    [Trait("Req", "PSS-08")]
    public async Task Milins_centre_has_eight_functions_nine_services_eight_one_to_one_and_four_for_citizens(TestProvider provider)
    {
        var centre = (await ReadAsync<ServiceValues>(provider, "milin")).Where(s => s.LevelCode == "centre").ToList();

        centre.GroupBy(s => s.Source!).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(new Dictionary<string, int> { ["M33"] = 8, ["M217"] = 9, ["M219"] = 8, ["M247"] = 4 }, ignoreOrder: true);
        centre.ShouldAllBe(s => s.IsEnabled);
        centre.Select(s => s.Name.Source).ShouldContain("证件照拍摄上传");
    }

    [ProviderTheory]
    [Trait("Req", "PSS-04")]
    [Trait("Req", "PSS-09")]
    public async Task Cangyuans_centre_has_six_centres_inside_16_one_stop_services_and_three_of_the_government(TestProvider provider)
    {
        var centre = (await ReadAsync<ServiceValues>(provider, "cangyuan")).Where(s => s.LevelCode == "centre").ToList();

        centre.Count(s => s.Quote!.StartsWith("网货分销中心", StringComparison.Ordinal)).ShouldBe(6);
        centre.Count(s => s.Quote!.StartsWith("电商咨询", StringComparison.Ordinal)).ShouldBe(16);
        centre.Where(s => s.Provider.Source.Contains("抽调专人")).Select(s => s.Name.Source).ShouldBe(["工商注册", "商标注册", "创业支持咨询"]);
    }

    [ProviderTheory]
    [Trait("Req", "PSS-13")]
    [Trait("Req", "PSS-14")]
    public async Task Zekus_services_are_of_four_kinds_and_its_centre_has_a_front_desk(TestProvider provider)
    {
        var services = await ReadAsync<ServiceValues>(provider, "zeku");

        services.Select(s => s.Group).Distinct().ShouldBe([ServiceGroup.Support, ServiceGroup.Trade, ServiceGroup.Functional, ServiceGroup.Derived], ignoreOrder: true);
        services.Where(s => s.LevelCode == "centre").Select(s => s.Name.Source).ShouldContain("前台业务受理");
    }

    [ProviderTheory]
    [Trait("Req", "PSS-24")]
    [Trait("Req", "PSS-25")]
    [Trait("Req", "PSS-27")]
    [Trait("Req", "PSS-48")]
    public async Task Cangyuans_stations_have_four_roles_and_their_duties_and_are_open_to_every_platform(TestProvider provider)
    {
        var services = await ReadAsync<ServiceValues>(provider, "cangyuan");
        var township = services.Where(s => s.LevelCode == "township").Select(s => s.Name.Source).ToList();

        township.Take(4).ShouldBe(["线下体验线上交易", "区域仓储配送", "乡（镇、场）电子商务服务", "平台推介"]);
        township.ShouldContain("小额取现、生产贷款");
        township.ShouldContain("对各电商平台开放");
        new[] { "对各电商平台开放", "代缴水费、电费、电话费", "代购车票", "天气预报" }.ShouldBeSubsetOf(services.Where(s => s.LevelCode == "village").Select(s => s.Name.Source));
    }

    [ProviderTheory]
    [Trait("Req", "PSS-27")]
    [Trait("Req", "PSS-36")]
    public async Task Kazuos_villages_get_five_services_without_leaving_the_village_at_one_place(TestProvider provider) =>
        (await ReadAsync<ServiceValues>(provider, "kazuo")).Where(s => s.LevelCode == "village").Take(5).Select(s => s.Name.Source).ShouldBe(["购物", "医疗", "政务", "农产品销售", "金融"]);

    [ProviderTheory]
    [Trait("Req", "PSS-15")]
    [Trait("Req", "PSS-19")]
    public async Task Kazuos_centre_fits_out_eight_spaces_without_civil_works_and_carries_three_texts_on_its_front(TestProvider provider)
    {
        var centre = (await ReadAsync<FitOutValues>(provider, "kazuo")).Where(f => f.LevelCode == "centre").ToList();

        centre.Count(f => f.Kind == FitOutKind.Space && f.ExcludesCivilWorks).ShouldBe(8);
        centre.Where(f => f.Kind == FitOutKind.Sign).Select(f => f.SignText.Find("zh-Hans")?.Text).ShouldBe(["国家电子商务进农村综合示范项目", "喀左县电子商务公共服务中心", null]);
    }

    [ProviderTheory]
    [Trait("Req", "PSS-35")]
    public async Task Milin_wants_three_demonstration_stations_and_Cangyuan_three_demonstration_villages(TestProvider provider)
    {
        (await ReadAsync<NetworkLevelValues>(provider, "milin")).Single(l => l.Kind == NetworkLevelKind.Station).DemonstrationTarget.ShouldBe(3);
        (await ReadAsync<NetworkLevelValues>(provider, "cangyuan")).Single(l => l.Kind == NetworkLevelKind.VillagePoint).DemonstrationTarget.ShouldBe(3);
    }

    [ProviderTheory]
    [Trait("Req", "PSS-26")]
    public async Task Poor_villages_are_to_be_covered_in_full(TestProvider provider)
    {
        foreach (var code in new[] { "zeku", "cangyuan", "kazuo" })
        {
            (await ReadAsync<NetworkLevelValues>(provider, code)).Single(l => l.Kind == NetworkLevelKind.VillagePoint).PoorVillageCoveragePercent.ShouldBe(100, code);
        }
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-09")]
    [Trait("Req", "PLAT-11")]
    public async Task No_villages_and_no_holidays_are_invented(TestProvider provider)
    {
        foreach (var code in new[] { "milin", "zeku", "cangyuan", "kazuo" })
        {
            (await ReadAsync<VillageValues>(provider, code)).ShouldBeEmpty(code);
            (await ReadAsync<CalendarDayValues>(provider, code)).ShouldBeEmpty(code);
            var home = await (await counties.GetAsync(provider)).InCountyAsync(code, (IServiceProvider sp) => sp.GetRequiredService<ICountyHomeAppService>().GetAsync(default));
            home.VillageCoverage.ShouldBeNull(code);
        }
    }

    [ProviderTheory]
    [Trait("Req", "FUND-53")]
    public async Task Training_money_is_planned_by_person_times_in_Milin_and_as_8_percent_in_Zeku(TestProvider provider)
    {
        var line = (await BudgetAsync(provider, "milin")).Items.Single(i => i.Values.Code == "L089");
        var plan = (await ReadAsync<TrainingPlanItemValues>(provider, "milin")).Single(p => p.Kind == TrainingPlanKind.Total);

        (line.Values.UnitPrice, line.Values.Amount, plan.Number).ShouldBe((350m, 140000m, 400m));
        (line.Values.UnitPrice * plan.Number).ShouldBe(line.Values.Amount);
        var training = (await BudgetAsync(provider, "zeku")).Items.Single(i => i.Values.Code == "SYS3");
        (training.Values.SharePercent, training.Values.Amount).ShouldBe((8m, 1200000m));
    }

    [ProviderTheory]
    [Trait("Req", "FUND-50")]
    public async Task Zekus_goal_sheet_names_fund_department_amount_year_and_indicators(TestProvider provider)
    {
        var sheet = await (await counties.GetAsync(provider)).InCountyAsync("zeku", (IServiceProvider sp) => sp.GetRequiredService<IPerformanceSheetAppService>().GetAsync(default));

        (sheet.FundName, sheet.Department, sheet.Amount, sheet.Year).ShouldBe(("服务业发展专项资金", "青海省商务厅", 15000000m, 2019));
        sheet.Indicators.ShouldContain(i => i.Value == 85 && i.Source == "Z1366");
        var none = await (await counties.GetAsync(provider)).InCountyAsync("milin", (IServiceProvider sp) => sp.GetRequiredService<IPerformanceSheetAppService>().GetAsync(default));
        (none.FundName, none.Indicators.Count).ShouldBe((null, 0));
    }

    [ProviderTheory]
    [Trait("Req", "FUND-54")]
    [Trait("Req", "FUND-47")]
    public async Task The_leading_groups_office_explains_Zekus_measure_and_public_money_leads_in_Kazuo(TestProvider provider)
    {
        (await OverviewAsync(provider, "zeku")).ExplainedBy.ShouldBe("领导小组办公室");
        var kazuo = await OverviewAsync(provider, "kazuo");

        (kazuo.ExplainedBy, kazuo.IsPublicLeading).ShouldBe((null, true));
        kazuo.Channels.ShouldBe([new ChannelSum(FundSourceKind.Central, 15000000m, true)]);
        (await ReadAsync<ProgrammeRuleValues>(provider, "kazuo")).ShouldContain(r => r.Source == "K88");
    }

    [ProviderTheory]
    [Trait("Req", "FUND-12")]
    [Trait("Req", "FUND-45")]
    public async Task Zekus_six_directions_and_its_rate_of_interest_are_values_of_the_county(TestProvider provider)
    {
        var rules = DisbursementRules.From(await ReadAsync<ProgrammeRuleValues>(provider, "zeku"), new DateOnly(2020, 6, 1));

        rules.DirectionNames.Count.ShouldBe(6);
        rules.Supports(global::CountyCloud.Documents.WorkKind.Logistics).ShouldBeTrue();
        rules.Supports(global::CountyCloud.Documents.WorkKind.Other).ShouldBeFalse();
        (rules.InterestShare!.Value, rules.InterestBaseRate!.Value, rules.InterestBaseRate.Source, rules.LoanSecurity!.Has("none")).ShouldBe((100m, 4.35m, "Z192", true));
    }

    [ProviderTheory]
    [Trait("Req", "FUND-23")]
    public async Task The_rules_of_payment_are_shown_to_everybody(TestProvider provider)
    {
        var host = await counties.GetAsync(provider);
        foreach (var (county, source) in new[] { ("milin", "M105"), ("zeku", "Z1262") })
        {
            var page = await host.InCountyAsync(county, (IServiceProvider sp) => sp.GetRequiredService<Oversight.Disclosure.IPublicDisclosure>().GetAsync(default));
            page!.Rules.ShouldContain(r => r.Source == source, county);
        }
    }

    [ProviderTheory]
    [Trait("Req", "TEND-13")]
    [Trait("Req", "TEND-24")]
    [Trait("Req", "TEND-25")]
    public async Task Zekus_tender_has_nine_bonus_items_with_proof_the_law_behind_it_and_a_responsible_body(TestProvider provider)
    {
        var bonuses = await ReadAsync<Tenders.TenderBonusItemValues>(provider, "zeku");
        bonuses.Select(b => b.Source).ShouldBe(["Z1305", "Z1306", "Z1307", "Z1308", "Z1309", "Z1310", "Z1311", "Z1312", "Z1313"]);
        bonuses.ShouldAllBe(b => !b.Proof.IsEmpty);
        (await ReadAsync<Tenders.BidderConditionValues>(provider, "zeku")).Where(c => c.Kind == Tenders.BidderConditionKind.YearsOfPapers).ShouldAllBe(c => c.Threshold == 2);
        (await ReadAsync<GoverningDocumentValues>(provider, "zeku")).Single(d => d.Source == "Z1315").Name.Source.ShouldBe("中华人民共和国招标投标法");
        var departments = (await ReadAsync<DepartmentValues>(provider, "zeku")).Where(d => d.Source == "Z1315").ToList();
        departments.ShouldContain(d => d.Kind == DepartmentKind.Government && d.Duty.Source.Contains("第一责任主体"));
        departments.ShouldContain(d => d.RoleName == "FinanceBureau");
    }

    private async Task<FundOverviewDto> OverviewAsync(TestProvider provider, string county) =>
        await (await counties.GetAsync(provider)).InCountyAsync(county, (IServiceProvider sp) => sp.GetRequiredService<IFundReceiptAppService>().GetOverviewAsync(default));

    private async Task<BudgetDto> BudgetAsync(TestProvider provider, string county) =>
        await (await counties.GetAsync(provider)).InCountyAsync(county, (IServiceProvider sp) => sp.GetRequiredService<IBudgetAppService>().GetAsync(default));

    private async Task<IReadOnlyList<TValues>> ReadAsync<TValues>(TestProvider provider, string county)
        where TValues : class, ISectionValues =>
        await (await counties.GetAsync(provider)).InCountyAsync(county, (IServiceProvider sp) => sp.GetRequiredService<ICountyConfiguration>().GetAsync<TValues>());
}
