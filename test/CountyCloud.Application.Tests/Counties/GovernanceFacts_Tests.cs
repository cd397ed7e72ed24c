using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Governance;
using CountyCloud.Oversight;
using CountyCloud.Permissions;
using CountyCloud.TestBase;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.Application.Tests.Counties;

/// <summary>What the four counties' documents say of the programme's record, responsibilities, phases and surveys.</summary>
[Collection(ApplicationCollection.Name)]
public sealed class GovernanceFacts_Tests(DemoHostFixture counties)
{
    private static readonly string[] Codes = ["milin", "zeku", "cangyuan", "kazuo"];

    [ProviderTheory]
    [Trait("Req", "GOV-01")]
    public async Task Each_county_has_its_programme_record(TestProvider provider)
    {
        foreach (var code in Codes)
        {
            var kinds = (await ReadAsync<ProgrammeEntryValues>(provider, code)).Select(e => e.Kind).ToList();
            kinds.ShouldContain(ProgrammeEntryKind.Designation, code);
            kinds.ShouldContain(ProgrammeEntryKind.LeadingGroup, code);
            kinds.ShouldContain(ProgrammeEntryKind.Office, code);
        }

        var milin = await ReadAsync<ProgrammeEntryValues>(provider, "milin");
        milin.Single(e => e.Kind == ProgrammeEntryKind.Contract).DateText.ShouldBe("2018年9月");
        milin.Single(e => e.Kind == ProgrammeEntryKind.Evaluation).DateText.ShouldBe("2019年4月");
        milin.ShouldContain(e => e.Kind == ProgrammeEntryKind.Stage);
    }

    [ProviderTheory]
    [Trait("Req", "GOV-34")]
    [Trait("Req", "GOV-35")]
    public async Task The_surveys_ask_what_each_plan_lists(TestProvider provider)
    {
        var zeku = await ReadAsync<SurveyItemValues>(provider, "zeku");
        zeku.Where(i => i.InBaseline).Select(i => i.Area).Distinct().ShouldBe([SurveyArea.Logistics, SurveyArea.Network, SurveyArea.ECommerce, SurveyArea.Industry]);
        zeku.ShouldContain(i => i.Area == SurveyArea.Operation && i.InOperation);
        (await ReadAsync<SurveyItemValues>(provider, "cangyuan")).Select(i => i.Area).ShouldBe([SurveyArea.Economy, SurveyArea.Industry, SurveyArea.ECommerce, SurveyArea.Logistics]);
        (await ReadAsync<SurveyItemValues>(provider, "kazuo")).Count.ShouldBe(6);
    }

    [ProviderTheory]
    [Trait("Req", "GOV-41")]
    [Trait("Req", "GOV-52")]
    [Trait("Req", "GOV-53")]
    public async Task Kazuo_announces_experts_policies_and_publicity(TestProvider provider)
    {
        var kazuo = await ReadAsync<ProgrammeEntryValues>(provider, "kazuo");
        kazuo.Count(e => e.Kind == ProgrammeEntryKind.ExpertAppointment).ShouldBe(2);
        kazuo.Where(e => e.Kind == ProgrammeEntryKind.Policy).ShouldAllBe(e => e.Status != null);
        kazuo.Count(e => e.Kind == ProgrammeEntryKind.Publicity).ShouldBe(2);
    }

    [ProviderTheory]
    [Trait("Req", "GOV-54")]
    public async Task Cangyuans_plan_goes_to_its_list_of_units(TestProvider provider) =>
        (await ReadAsync<ProgrammeEntryValues>(provider, "cangyuan")).Count(e => e.Kind == ProgrammeEntryKind.Recipient).ShouldBe(9);

    [ProviderTheory]
    [Trait("Req", "GOV-44")]
    [Trait("Req", "GOV-45")]
    public async Task What_comes_after_the_programme_is_registered(TestProvider provider)
    {
        var sustained = (await ReadAsync<ProgrammeEntryValues>(provider, "milin")).Single(e => e.Kind == ProgrammeEntryKind.SustainedOperation);
        (sustained.Date, sustained.Until).ShouldBe((new DateOnly(2020, 9, 1), new DateOnly(2021, 12, 31)));
        (await ReadAsync<ProgrammeEntryValues>(provider, "kazuo")).ShouldContain(e => e.Kind == ProgrammeEntryKind.Summary);
    }

    [ProviderTheory]
    [Trait("Req", "GOV-49")]
    public async Task Each_phase_lists_the_results_expected_at_its_end(TestProvider provider)
    {
        foreach (var code in Codes)
        {
            var expected = (await ReadAsync<PhaseResultValues>(provider, code)).Select(r => r.PhaseCode).ToHashSet();
            (await ReadAsync<PhaseValues>(provider, code)).Where(p => p.Kind == PhaseKind.Phase).Select(p => p.Code).ShouldAllBe(p => expected.Contains(p), code);
        }

        (await ReadAsync<PhaseResultValues>(provider, "kazuo")).ShouldContain(r => r.Source == "K63" && r.DueOn == new DateOnly(2020, 12, 31));
    }

    [ProviderTheory]
    [Trait("Req", "GOV-50")]
    [Trait("Req", "ORG-11")]
    public async Task Who_bears_first_responsibility_details_policy_and_builds_is_recorded(TestProvider provider)
    {
        (await ReadAsync<ResponsibilityValues>(provider, "zeku")).Single(r => r.Kind == ResponsibilityKind.FirstResponsible).DepartmentCode.ShouldBe("county-government");
        (await ReadAsync<ResponsibilityValues>(provider, "milin")).Single(r => r.Kind == ResponsibilityKind.FirstResponsible).DepartmentCode.ShouldBe("county-main-leader");
        (await ReadAsync<ResponsibilityValues>(provider, "kazuo")).ShouldContain(r => r.Kind == ResponsibilityKind.FirstResponsible);
        (await ReadAsync<ResponsibilityValues>(provider, "zeku")).Count(r => r.Kind == ResponsibilityKind.DetailsPolicy).ShouldBe(2);
        foreach (var code in new[] { "cangyuan", "kazuo" })
        {
            (await ReadAsync<ResponsibilityValues>(provider, code)).ShouldContain(r => r.Kind == ResponsibilityKind.BuildsAndOperates, code);
        }
    }

    [ProviderTheory]
    [Trait("Req", "ORG-09")]
    public async Task Finance_poverty_relief_discipline_supervision_and_audit_read_the_coordination_work_space(TestProvider provider)
    {
        var code = (await ReadAsync<ResponsibilityValues>(provider, "milin")).Single(r => r.Kind == ResponsibilityKind.Coordinates).DepartmentCode;
        var department = (await ReadAsync<DepartmentValues>(provider, "milin")).Single(d => d.Code == code);
        foreach (var role in new[] { department.RoleName!, "FinanceBureau", "Auditor" })
        {
            new CountyCloudRoleGrants().GrantsOf(role).ShouldContain(CountyCloudPermissions.Projects, role);
        }
    }

    [ProviderTheory]
    [Trait("Req", "ORG-10")]
    public async Task Macro_decisions_plans_and_major_difficulties_are_the_leading_groups(TestProvider provider)
    {
        (await ReadAsync<ResponsibilityValues>(provider, "milin")).Where(r => r.Kind == ResponsibilityKind.Decides).ShouldAllBe(r => r.DepartmentCode == "leading-group");
        var route = await ReadAsync<ApprovalRouteStepValues>(provider, "milin");
        foreach (var type in new[] { DocumentType.ImplementationPlan, DocumentType.PlanChange })
        {
            route.Where(s => s.DocumentType == type).OrderBy(s => s.Order).First().Roles.ShouldContain("LeadingGroup");
        }
    }

    [ProviderTheory]
    [Trait("Req", "ORG-14")]
    [Trait("Req", "ORG-15")]
    public async Task Zekus_market_supervision_and_tourism_have_their_fields(TestProvider provider)
    {
        var rows = await ReadAsync<ResponsibilityValues>(provider, "zeku");
        rows.Where(r => r.DepartmentCode == "market-supervision-bureau").Select(r => r.Kind).ShouldBe([ResponsibilityKind.Registers, ResponsibilityKind.Supervises]);
        rows.Count(r => r.DepartmentCode == "culture-tourism-radio-and-tv-bureau" && r.Source == "Z257").ShouldBe(3);
        (await ReadAsync<DepartmentValues>(provider, "zeku")).Single(d => d.Code == "market-supervision-bureau").RoleName.ShouldBe("MarketRegulator");
    }

    [ProviderTheory]
    [Trait("Req", "DATA-25")]
    public async Task Zekus_goal_statement_of_2019_stands_with_its_indicators(TestProvider provider)
    {
        var goal = (await ReadAsync<AnnualGoalValues>(provider, "zeku")).ShouldHaveSingleItem();
        (goal.Year, goal.Amount).ShouldBe((2019, 15_000_000m));
        (await ReadAsync<KpiTargetValues>(provider, "zeku")).Where(t => t.Part == goal.Part).Select(t => t.Value).ShouldBe([100m, 85m, 30m, 2000m]);
    }

    private async Task<IReadOnlyList<TValues>> ReadAsync<TValues>(TestProvider provider, string code)
        where TValues : class, ISectionValues =>
        await (await counties.GetAsync(provider)).InCountyAsync(code, sp => sp.GetRequiredService<ICountyConfiguration>().GetAsync<TValues>());
}
