using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Localization;
using CountyCloud.Governance;
using Shouldly;
using Xunit;
using static CountyCloud.Domain.Tests.Governance.ProjectWorld;

namespace CountyCloud.Domain.Tests.Governance;

/// <summary>W-03: a sub-project from its plan to its end, and its design scheme.</summary>
public sealed class SubProject_Tests
{
    [Fact]
    [Trait("Req", "GOV-14")]
    [Trait("Req", "GOV-03")]
    public void The_budget_of_a_sub_project_is_the_sum_of_its_lines() => Planned().Budget.ShouldBe(655_000);

    [Fact]
    [Trait("Req", "GOV-14")]
    public void All_sub_projects_together_take_no_more_of_a_line_than_it_has()
    {
        new LineIsNotSpentTwiceRule("L001", 640_000, 600_000, 40_000).IsBroken.ShouldBeFalse();
        new LineIsNotSpentTwiceRule("L001", 640_000, 600_000, 40_000.01m).IsBroken.ShouldBeTrue();
    }

    [Theory]
    [InlineData(60, 40, false)]
    [InlineData(60, 39.9, true)]
    [InlineData(100, 0, true)]
    [Trait("Req", "GOV-20")]
    public void The_weights_of_the_nodes_are_positive_and_add_up_to_100(double one, double other, bool isBroken) =>
        new NodeWeightsAddUpToHundredRule([new NodePlan("一", (decimal)one, null), new NodePlan("二", (decimal)other, null)]).IsBroken.ShouldBe(isBroken);

    [Fact]
    [Trait("Req", "GOV-18")]
    public void A_sub_project_is_overdue_when_its_completion_date_has_passed_and_it_is_not_finished()
    {
        InProgress().IsOverdueOn(new DateOnly(2020, 6, 30)).ShouldBeFalse();
        InProgress().IsOverdueOn(new DateOnly(2020, 7, 1)).ShouldBeTrue();
        Completed().IsOverdueOn(new DateOnly(2020, 7, 1)).ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "GOV-16")]
    public void Work_starts_only_after_the_scheme_is_approved() => Refused(() => WithContractor().Start("财务", null, Milin, Contractor, Ids, Clock), "SchemeMissing");

    [Fact]
    [Trait("Req", "GOV-16")]
    public void Without_the_countys_rule_work_starts_without_a_scheme()
    {
        var subProject = WithContractor();

        subProject.Start("财务", null, ProjectRules.None, Contractor, Ids, Clock);

        subProject.State.ShouldBe(SubProjectState.InProgress);
    }

    [Theory]
    [InlineData(WorkKind.TownshipStation, true)]
    [InlineData(WorkKind.VillagePoint, true)]
    [InlineData(WorkKind.CountyCentre, false)]
    [Trait("Req", "GOV-16")]
    public void A_gate_can_stand_for_some_kinds_of_work_only(WorkKind kind, bool needsScheme) =>
        ProjectRules.From([Rule("C-PLAN-2", "design_gate", RuleOperator.In, "townshipStation;villagePoint", RuleUnit.Codes)], Day).NeedsScheme(kind).ShouldBe(needsScheme);

    [Fact]
    [Trait("Req", "FUND-14")]
    public void The_contractor_names_somebody_for_finance_before_work_starts() => Refused(() => Approved().Start(" ", null, Milin, Contractor, Ids, Clock), "FinanceContactMissing");

    [Fact]
    [Trait("Req", "GOV-07")]
    public void The_plan_is_not_changed_once_a_scheme_is_approved() => Refused(() => Approved().Replan(Plan(), [], Ids), "PlanLocked");

    [Fact]
    [Trait("Req", "GOV-26")]
    public void Indicators_of_acceptance_stay_as_they_were_before_the_tender()
    {
        var subProject = WithContractor();

        Refused(() => subProject.Replan(Plan() with { AcceptanceIndicators = "面积 300 m²" }, [], Ids), "IndicatorsFixed");
    }

    [Fact]
    [Trait("Req", "FUND-51")]
    public void The_budget_of_the_approved_scheme_binds_the_sub_project()
    {
        var subProject = Approved();

        subProject.Budget.ShouldBe(615_000);
        var told = subProject.DomainEvents.OfType<SchemeApproved>().ShouldHaveSingleItem();
        told.Lines.Sum(l => l.Amount).ShouldBe(615_000);
        told.ContractorId.ShouldBe(ContractorId);
    }

    [Theory]
    [InlineData(RuleOperator.AtLeast, true)]
    [InlineData(RuleOperator.MoreThan, false)]
    [Trait("Req", "GOV-20")]
    public void Half_done_is_at_least_half_or_more_than_half_as_the_rules_operator_says(RuleOperator op, bool isHalf)
    {
        var rules = ProjectRules.From([Rule("M-DISB-2", "progress", op, "50", RuleUnit.Percent)], Day);

        rules.IsHalfDone(50).ShouldBe(isHalf);
        rules.IsHalfDone(49.9m).ShouldBeFalse();
        rules.IsHalfDone(50.1m).ShouldBeTrue();
    }

    [Fact]
    public void A_rule_holds_from_its_day_on_in_its_newest_version()
    {
        var rules = new[] { Rule("M-DISB-2", "progress", RuleOperator.AtLeast, "50", RuleUnit.Percent), Rule("M-DISB-2", "progress", RuleOperator.AtLeast, "60", RuleUnit.Percent, new DateOnly(2021, 1, 1)) };

        ProjectRules.From(rules, new DateOnly(2020, 12, 31)).IsHalfDone(55).ShouldBeTrue();
        ProjectRules.From(rules, new DateOnly(2021, 1, 1)).IsHalfDone(55).ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "GOV-20")]
    [Trait("Req", "GOV-21")]
    public void Progress_is_the_weight_of_the_nodes_confirmed_on_site_not_of_those_reported()
    {
        var subProject = InProgress();
        var nodes = subProject.Nodes;

        Finish(subProject, nodes[0]);
        subProject.ReportNode(nodes[1].Id, null, true, Milin, Contractor, Ids, Clock);

        (subProject.ReportedPercent, subProject.ProgressPercent).ShouldBe((50m, 20m));
        Milin.IsHalfDone(subProject.ProgressPercent).ShouldBeFalse();
        subProject.VerifyNode(nodes[1].Id, true, null, true, Milin, Office, Ids, Clock);
        Milin.IsHalfDone(subProject.ProgressPercent).ShouldBeTrue();
    }

    [Fact]
    [Trait("Req", "GOV-20")]
    public void A_finished_node_is_shown_with_a_photograph()
    {
        var subProject = InProgress();

        Refused(() => subProject.ReportNode(subProject.Nodes[0].Id, "完成", false, Milin, Contractor, Ids, Clock), "PhotographMissing");
    }

    [Fact]
    public void Nobody_confirms_on_site_what_they_reported_themselves()
    {
        var subProject = InProgress();
        subProject.ReportNode(subProject.Nodes[0].Id, null, true, Milin, Office, Ids, Clock);

        Refused(() => subProject.VerifyNode(subProject.Nodes[0].Id, true, null, true, Milin, Office, Ids, Clock), "OwnNodeVerified");
    }

    [Fact]
    public void A_node_found_unfinished_is_open_again()
    {
        var subProject = InProgress();
        var node = subProject.Nodes[0];
        subProject.ReportNode(node.Id, null, true, Milin, Contractor, Ids, Clock);

        subProject.VerifyNode(node.Id, false, "吊顶未完成", true, Milin, Office, Ids, Clock).Kind.ShouldBe(ProgressEntryKind.NodeRefused);

        (node.State, subProject.ReportedPercent).ShouldBe((SubProjectNodeState.Open, 0m));
    }

    [Fact]
    [Trait("Req", "GOV-47")]
    public void A_sub_project_is_finished_when_every_node_was_confirmed_on_site() => Refused(() => InProgress().Complete("完工", Milin, Contractor, Ids, Clock), "NodesOpen");

    [Fact]
    [Trait("Req", "GOV-47")]
    public void A_sub_project_is_closed_when_it_is_accepted_and_nothing_is_left_to_correct()
    {
        var subProject = Completed();
        Refused(() => subProject.Close(null, Milin, 0, Office, Ids, Clock), "SubProjectOutOfTurn");
        subProject.Accept(Milin, Day);

        Refused(() => subProject.Close(null, Milin, 1, Office, Ids, Clock), "RectificationOpen");
        subProject.Close(null, Milin, 0, Office, Ids, Clock);

        subProject.State.ShouldBe(SubProjectState.Closed);
    }

    [Fact]
    [Trait("Req", "GOV-33")]
    public void While_a_halt_is_in_force_no_scheme_work_report_or_acceptance_goes_on()
    {
        var handedIn = WithContractor();
        handedIn.SchemeHandedIn(Milin);
        var halted = new[] { WithContractor(), handedIn, Approved(), InProgress(), Completed() };
        foreach (var subProject in halted)
        {
            subProject.Halt();
        }

        Refused(() => halted[0].SchemeHandedIn(Milin), "Halted");
        Refused(() => halted[1].SchemeApproved(Guid.CreateVersion7(), "DS", []), "Halted");
        Refused(() => halted[2].Start("财务", null, Milin, Contractor, Ids, Clock), "Halted");
        Refused(() => halted[3].Report("进度", Milin, Contractor, Ids, Clock), "Halted");
        Refused(() => halted[4].Accept(Milin, Day), "Halted");
        Refused(() => halted[4].Halt(), "Halted");
        halted[3].Resume();
        halted[3].Report("进度", Milin, Contractor, Ids, Clock).Kind.ShouldBe(ProgressEntryKind.Report);
    }

    [Fact]
    [Trait("Req", "GOV-17")]
    public void The_term_of_the_scheme_is_30_working_days_after_the_tender()
    {
        var days = ProjectRules.From([Rule("C-PLAN-1", "scheme_deadline", RuleOperator.AtMost, "30", RuleUnit.WorkingDays)], Day).SchemeWorkingDays;

        days.ShouldBe(30);
        // 2018: Tomb-sweeping 5–7 April and May Day 29 April–1 May are off, 8 and 28 April are worked.
        WorkingDayCalendar.StateCouncil.AddWorkingDays(new DateOnly(2018, 3, 15), days ?? 0).ShouldBe(new DateOnly(2018, 4, 27));
    }

    [Fact]
    [Trait("Req", "GOV-16")]
    public void A_scheme_contains_its_budget()
    {
        var scheme = Scheme(0);

        Refused(() => scheme.Submit(new Dictionary<string, decimal> { ["L001"] = 640_000 }, Day), "SchemeWithoutBudget");
    }

    [Fact]
    [Trait("Req", "FUND-51")]
    public void A_scheme_stays_inside_the_lines_of_its_sub_project()
    {
        Refused(() => Scheme(640_000.01m).Submit(new Dictionary<string, decimal> { ["L001"] = 640_000 }, Day), "SchemeOverBudget");
        Refused(() => Scheme(1).Submit(new Dictionary<string, decimal> { ["L002"] = 80_000 }, Day), "SchemeOverBudget");
        Scheme(640_000).Submit(new Dictionary<string, decimal> { ["L001"] = 640_000 }, Day);
    }

    [Fact]
    [Trait("Req", "GOV-15")]
    public void A_scheme_says_what_it_designs() => Scheme(1).KindList.ShouldBe([SchemeKind.Site, SchemeKind.FitOut]);

    [Fact]
    public void A_scheme_under_approval_or_decided_is_not_rewritten()
    {
        var scheme = Scheme(1);
        scheme.Submit(new Dictionary<string, decimal> { ["L001"] = 1 }, Day);
        Refused(() => scheme.Write("x", [], "x", [], Ids), "SchemeNotDraft");

        scheme.Decide(ApprovalState.Returned, "补充效果图", Day);
        scheme.Write("x", [SchemeKind.FitOut], "x", [new SubProjectLineAmount("L001", 1)], Ids);
        scheme.Decide(ApprovalState.Approved, null, Day);

        Refused(() => scheme.Write("x", [], "x", [], Ids), "SchemeNotDraft");
    }

    [Fact]
    [Trait("Req", "GOV-51")]
    public void A_pilot_is_marked_as_such() => new SubProject(Ids.Create(), "SP", Plan() with { IsPilot = true }, [], Ids).IsPilot.ShouldBeTrue();

    private static DesignScheme Scheme(decimal amount)
    {
        var scheme = new DesignScheme(Ids.Create(), "DS-2020-0001", WithContractor(), 1);
        scheme.Write("县级中心装修设计方案", [SchemeKind.FitOut, SchemeKind.Site], "方案", amount > 0 ? [new SubProjectLineAmount("L001", amount)] : [], Ids);
        return scheme;
    }
}
