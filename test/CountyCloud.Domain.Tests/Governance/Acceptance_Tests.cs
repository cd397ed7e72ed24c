using CountyCloud.Approvals;
using CountyCloud.Documents;
using CountyCloud.Framework.Localization;
using CountyCloud.Governance;
using Shouldly;
using Xunit;
using static CountyCloud.Domain.Tests.Governance.ProjectWorld;

namespace CountyCloud.Domain.Tests.Governance;

/// <summary>W-04 to W-07: acceptance, rectification, halt.</summary>
public sealed class Acceptance_Tests
{
    private static readonly SiteVerification Good = new("发改局；市场监管局", "与方案一致", true, "专款专用", null, "批准的设计方案", true);

    [Fact]
    [Trait("Req", "GOV-22")]
    public void The_self_check_and_every_required_paper_come_first()
    {
        var acceptance = Acceptance();

        Refused(() => acceptance.Submit(0, 0, Milin, Contractor, Day), "SelfCheckIncomplete");
        Ready(acceptance);
        acceptance.Submit(0, 0, Milin, Contractor, Day);

        acceptance.State.ShouldBe(AcceptanceState.Submitted);
    }

    [Fact]
    [Trait("Req", "GOV-22")]
    public void What_the_office_wrote_in_the_contractors_place_is_not_the_contractors_self_check()
    {
        var acceptance = Acceptance();
        acceptance.WriteSelfCheck("代为自查", null, null, null, Papers, Office, null, Day);

        var error = Should.Throw<CountyCloud.Framework.Errors.BusinessException>(() => acceptance.Submit(0, 0, Milin, Office, Day));
        (error.Code, error.Data["source"], error.Data["by"]).ShouldBe(("Governance:SelfCheckNotByContractor", "M83", "office"));
        Ready(acceptance);
        acceptance.Submit(0, 0, Milin, Office, Day);
        (acceptance.SelfCheckedBy, acceptance.State).ShouldBe(("contractor", AcceptanceState.Submitted));
    }

    [Fact]
    [Trait("Req", "GOV-22")]
    public void A_county_without_the_rule_asks_for_the_papers_only()
    {
        var acceptance = Acceptance();
        Refused(() => acceptance.Submit(0, 0, ProjectRules.None, Office, Day), "SelfCheckIncomplete");
        acceptance.WriteSelfCheck(null, null, null, null, Papers, Office, null, Day);

        acceptance.Submit(0, 0, ProjectRules.None, Office, Day);

        acceptance.State.ShouldBe(AcceptanceState.Submitted);
    }

    [Fact]
    [Trait("Req", "GOV-22")]
    public void The_checklist_is_that_of_the_level_and_kind_of_work() =>
        new Acceptance(Ids.Create(), "AC", AcceptanceLevel.SubProject, Completed(), null, "装修",
        [
            Paper("request", AcceptanceLevel.SubProject), Paper("centre", AcceptanceLevel.SubProject, WorkKind.CountyCentre), Paper("equipment", AcceptanceLevel.SubProject, WorkKind.OfficeEquipment), Paper("node", AcceptanceLevel.Node),
        ], Ids).Checks.Select(c => c.Code).ShouldBe(["request", "centre"]);

    [Fact]
    [Trait("Req", "GOV-25")]
    public void The_use_of_the_special_funds_is_answered_in_every_acceptance() => Refused(() => Submitted().Verify(Good with { AreFundsProperlyUsed = null }, Milin, Office, Day), "FundsUseUnanswered");

    [Fact]
    [Trait("Req", "GOV-25")]
    public void What_used_the_funds_improperly_gets_no_favourable_opinion()
    {
        var acceptance = Submitted();
        acceptance.Verify(Good with { AreFundsProperlyUsed = false }, Milin, Office, Day);

        Refused(() => acceptance.GiveOpinion("同意", 0), "FundsUsedImproperly");
    }

    [Fact]
    [Trait("Req", "GOV-22")]
    public void The_site_check_names_departments_and_shows_photographs()
    {
        Refused(() => Submitted().Verify(Good with { Departments = " " }, Milin, Office, Day), "DepartmentsMissing");
        Refused(() => Submitted().Verify(Good with { HasPhotograph = false }, Milin, Office, Day), "PhotographMissing");
    }

    [Fact]
    [Trait("Req", "GOV-23")]
    public void It_is_judged_by_superior_rules_or_by_plan_and_scheme()
    {
        Refused(() => Submitted().Verify(Good with { PlanCriteria = null }, Milin, Office, Day), "CriteriaMissing");
        var acceptance = Submitted();

        acceptance.Verify(Good with { SuperiorCriteria = "农村电子商务服务规范（试行）", PlanCriteria = null }, Milin, Office, Day);

        acceptance.State.ShouldBe(AcceptanceState.SiteVerified);
    }

    [Fact]
    public void Whoever_handed_it_in_does_not_check_it_on_site() => Refused(() => Submitted().Verify(Good, Milin, Contractor, Day), "OwnAcceptanceVerified");

    [Theory]
    [Trait("Req", "FUND-26")]
    [InlineData(AcceptanceMode.Direct, false)]
    [InlineData(AcceptanceMode.Experts, false)]
    [InlineData(AcceptanceMode.ThirdParty, false)]
    [InlineData(AcceptanceMode.SuperiorBody, true)]
    public void A_county_may_allow_three_forms_of_acceptance(AcceptanceMode mode, bool isBroken) =>
        new AcceptanceModeIsAllowedRule(Acceptance(), mode, ProjectRules.From([Rule("Z-REIM-2", "acceptance_mode", RuleOperator.In, "direct;experts;thirdParty", RuleUnit.Codes)], Day)).IsBroken.ShouldBe(isBroken);

    [Fact]
    [Trait("Req", "GOV-24")]
    public void What_must_be_improved_comes_back_to_the_site_check()
    {
        var acceptance = Submitted();
        acceptance.Verify(Good, Milin, Office, Day);
        acceptance.RequireRectification();
        acceptance.State.ShouldBe(AcceptanceState.RectificationRequired);

        acceptance.Rectified();

        (acceptance.State, acceptance.Round).ShouldBe((AcceptanceState.Submitted, 2));
    }

    [Fact]
    [Trait("Req", "GOV-24")]
    public void A_returned_approval_asks_for_rectification()
    {
        var acceptance = Submitted();
        acceptance.Verify(Good, Milin, Office, Day);
        acceptance.GiveOpinion("同意", 0);

        acceptance.Decide(ApprovalState.Returned, "补齐消防手续", Day);

        acceptance.State.ShouldBe(AcceptanceState.RectificationRequired);
    }

    [Fact]
    [Trait("Req", "GOV-28")]
    [Trait("Req", "GOV-27")]
    public void The_whole_project_has_a_team_and_applicants_by_department()
    {
        var acceptance = Whole();
        acceptance.WriteSelfCheck("建设", "运营", "指标", null, Nothing, Office, null, Day);
        acceptance.Submit(0, 0, Milin, Office, Day);
        Refused(() => acceptance.Verify(Good, Milin, Contractor, Day), "TeamMissing");

        acceptance.SetTeam(AcceptanceMode.DepartmentTeam, "工业信息商务局；扶贫局", "监察；财政；商务；审计", Milin);
        acceptance.Verify(Good, Milin, Contractor, Day);

        acceptance.State.ShouldBe(AcceptanceState.SiteVerified);
    }

    [Fact]
    [Trait("Req", "GOV-28")]
    public void The_whole_projects_self_check_covers_building_operation_and_indicators()
    {
        var acceptance = Whole();
        acceptance.WriteSelfCheck("建设", "运营", null, null, Nothing, Office, null, Day);

        Refused(() => acceptance.Submit(0, 0, Milin, Office, Day), "SelfCheckParts");
    }

    [Fact]
    public void Unfinished_sub_projects_are_explained_before_the_whole_project_is_accepted()
    {
        var acceptance = Whole();
        acceptance.WriteSelfCheck("建设", "运营", "指标", null, Nothing, Office, null, Day);
        Refused(() => acceptance.Submit(2, 0, Milin, Office, Day), "UnfinishedUnexplained");

        acceptance.WriteSelfCheck("建设", "运营", "指标", "两个子项目并入下一年度", Nothing, Office, null, Day);
        acceptance.Submit(2, 0, Milin, Office, Day);

        acceptance.State.ShouldBe(AcceptanceState.Submitted);
    }

    [Fact]
    [Trait("Req", "GOV-31")]
    public void Acceptance_is_asked_for_after_rectification_is_finished()
    {
        var acceptance = Whole();
        acceptance.WriteSelfCheck("建设", "运营", "指标", null, Nothing, Office, null, Day);

        Refused(() => acceptance.Submit(0, 1, Milin, Office, Day), "RectificationOpen");
    }

    [Fact]
    [Trait("Req", "GOV-47")]
    public void The_accepted_whole_project_is_told_and_filed()
    {
        var acceptance = Whole();
        acceptance.SetTeam(AcceptanceMode.Experts, "电商办", "专家", Milin);
        acceptance.WriteSelfCheck("建设", "运营", "指标", null, Nothing, Office, null, Day);
        acceptance.Submit(0, 0, Milin, Office, Day);
        acceptance.Verify(Good, Milin, Contractor, Day);
        acceptance.GiveOpinion("同意", 0);

        acceptance.Decide(ApprovalState.Approved, null, Day);
        acceptance.DomainEvents.OfType<WholeProjectAccepted>().ShouldHaveSingleItem();
        acceptance.File("档案 2020-01");

        acceptance.HasPassed.ShouldBeTrue();
    }

    [Fact]
    [Trait("Req", "GOV-31")]
    public void A_rectification_runs_from_finding_over_measures_and_completion_to_the_check()
    {
        var r = Rectification();

        Refused(() => r.HandInCompletion("完成", 1, Contractor, Ids, Clock), "RectificationOutOfTurn");
        r.HandInMeasures("更换电线", Contractor, Ids, Clock);
        Refused(() => r.HandInCompletion("完成", 0, Contractor, Ids, Clock), "EvidenceMissing");
        r.HandInCompletion("完成", 1, Contractor, Ids, Clock);
        r.Check(false, "仍有裸线", new DateOnly(2020, 5, 8), [RectificationOpener.ProgrammeOffice], Office, Ids, Clock);
        (r.State, r.DueOn).ShouldBe((RectificationState.Reopened, new DateOnly(2020, 5, 8)));
        r.HandInMeasures("再次更换", Contractor, Ids, Clock);
        r.HandInCompletion("完成", 1, Contractor, Ids, Clock);
        r.Check(true, "合格", null, [RectificationOpener.ProgrammeOffice], Office, Ids, Clock);

        r.State.ShouldBe(RectificationState.Closed);
        r.Steps.Select(s => s.Sequence).ShouldBe(Enumerable.Range(1, 7));
        r.DomainEvents.OfType<RectificationClosed>().ShouldHaveSingleItem();
    }

    [Fact]
    [Trait("Req", "GOV-31")]
    public void A_rectification_is_checked_by_the_body_that_opened_it_and_not_by_whoever_handed_in()
    {
        var r = Rectification();
        r.HandInMeasures("措施", Contractor, Ids, Clock);
        r.HandInCompletion("完成", 1, Contractor, Ids, Clock);

        Refused(() => r.Check(true, "合格", null, [RectificationOpener.Auditor], Office, Ids, Clock), "NotTheOpener");
        Refused(() => r.Check(true, "合格", null, [RectificationOpener.ProgrammeOffice], Contractor, Ids, Clock), "OwnRectificationChecked");
    }

    [Fact]
    [Trait("Req", "GOV-31")]
    public void A_deadline_is_not_in_the_past() =>
        Refused(() => new Rectification(Ids.Create(), "RT", Finding with { DueOn = Day.AddDays(-1) }, Office, Ids, Clock), "DeadlinePast");

    [Fact]
    [Trait("Req", "GOV-32")]
    public void The_costs_of_a_halt_are_added_up_for_the_contractor_and_it_is_lifted_after_its_rectification()
    {
        var order = new HaltOrder(Ids.Create(), "HO-2020-0001", InProgress(), HaltReason.DepartureFromPlan, "未按方案施工", Office, Day);
        order.AddCost(HaltCostKind.AlreadyBuilt, 30_000, "拆除隔墙", Office, Ids, Day);
        order.AddCost(HaltCostKind.Correction, 12_500.5m, "重做隔墙", Office, Ids, Day);
        Refused(() => order.AddCost(HaltCostKind.Correction, 0, "x", Office, Ids, Day), "HaltCostAmount");
        Refused(() => order.Lift("恢复", 1, Office, Day), "RectificationOpen");

        order.Lift("恢复", 0, Office, Day);

        (order.State, order.CostTotal).ShouldBe((HaltOrderState.Lifted, 42_500.5m));
        Refused(() => order.Terminate("终止", Office, Day), "HaltEnded");
    }

    private static readonly Dictionary<string, (bool IsReady, string? Remark)> Nothing = [];

    private static readonly RectificationFinding Finding = new(
        RectificationOrigin.NodeAcceptance, DocumentType.NodeAcceptance, Guid.CreateVersion7(), Guid.CreateVersion7(), ContractorId, "装修施工", "电线裸露", "承建单位", new DateOnly(2020, 4, 30), RectificationOpener.ProgrammeOffice);

    private static Rectification Rectification() => new(Ids.Create(), "RT-2020-0001", Finding, Office, Ids, Clock);

    private static Acceptance Acceptance() => new(Ids.Create(), "AC-2020-0001", AcceptanceLevel.SubProject, Completed(), null, "装修", [Paper("papers", AcceptanceLevel.SubProject)], Ids);

    private static Acceptance Whole() => new(Ids.Create(), "AC-2020-0002", AcceptanceLevel.Project, null, null, "整体项目", [], Ids);

    private static Acceptance Submitted()
    {
        var acceptance = Acceptance();
        Ready(acceptance);
        acceptance.Submit(0, 0, Milin, Contractor, Day);
        return acceptance;
    }

    private static readonly Dictionary<string, (bool IsReady, string? Remark)> Papers = new() { ["papers"] = (true, null) };

    private static void Ready(Acceptance acceptance) => acceptance.WriteSelfCheck("自查合格", null, null, null, Papers, Contractor, ContractorId, Day);

    private static AcceptanceChecklistValues Paper(string code, AcceptanceLevel level, WorkKind? kind = null) =>
        new() { Code = code, Level = level, WorkKind = kind, Name = LocalizedText.Chinese(code), IsRequired = true };
}
