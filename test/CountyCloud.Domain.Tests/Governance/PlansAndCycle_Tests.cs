using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Governance;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Governance;

/// <summary>Rules of W-01, W-02, W-05 and W-43.</summary>
public sealed class PlansAndCycle_Tests
{
    private static readonly DateOnly Day = new(2020, 5, 6);

    [Fact]
    [Trait("Req", "GOV-07")]
    public void An_approved_plan_is_locked() => Code(() => Approved().Edit("另一稿", Full())).ShouldBe("Governance:PlanLocked");

    [Fact]
    [Trait("Req", "GOV-05")]
    public void A_plan_without_period_budget_or_annexes_is_not_sent_in()
    {
        Code(() => Draft(Full()).Submit(0)).ShouldBe("Governance:PlanUnclear");
        Code(() => Draft(Full() with { Budget = null }).Submit(1)).ShouldBe("Governance:PlanUnclear");
        Code(() => Draft(Full() with { From = new DateOnly(2022, 1, 1) }).Submit(1)).ShouldBe("Governance:PlanUnclear");
    }

    [Fact]
    [Trait("Req", "GOV-06")]
    public void Work_rests_on_the_plan_that_was_approved_and_returned_it_is_a_draft_again()
    {
        var plan = Draft(Full());
        plan.Submit(2);
        plan.Return();
        plan.Edit("第二稿", Full());
        plan.Submit(2);
        plan.Approve(Day);

        (plan.State, plan.ApprovedOn, plan.Version).ShouldBe((PlanState.Approved, Day, 1));
    }

    [Fact]
    [Trait("Req", "GOV-08")]
    public void A_change_makes_the_next_version_and_supersedes_the_old_one()
    {
        var plan = Approved();
        var next = plan.Supersede(Guid.CreateVersion7(), Head(), Full() with { Budget = 8_500_000 }, Guid.CreateVersion7(), Day);

        (plan.State, next.State, next.Version, next.SeriesId).ShouldBe((PlanState.Superseded, PlanState.Approved, 2, plan.Id));
        Code(() => plan.Supersede(Guid.CreateVersion7(), Head(), Full(), Guid.CreateVersion7(), Day)).ShouldBe("Governance:PlanDoesNotHold");
    }

    [Fact]
    [Trait("Req", "GOV-08")]
    public void A_change_is_asked_for_by_a_superior_paper_or_a_real_need_that_helps_the_project()
    {
        var change = PlanChange.Ask(Guid.CreateVersion7(), Head(), Approved(), hasRunningChange: false);

        Code(() => change.Edit("变更", PlanChangeReason.SuperiorRequirement, "说明", null, "有利", Full())).ShouldBe("Governance:ChangeNamesNoRequirement");
        Code(() => change.Edit("变更", PlanChangeReason.RealNeed, "说明", "文件", " ", Full())).ShouldBe("Governance:ChangeShowsNoBenefit");
        Code(() => PlanChange.Ask(Guid.CreateVersion7(), Head(), Approved(), hasRunningChange: true)).ShouldBe("Governance:PlanChangeRunning");
        Code(() => PlanChange.Ask(Guid.CreateVersion7(), Head(), Draft(Full()), hasRunningChange: false)).ShouldBe("Governance:PlanDoesNotHold");
    }

    [Fact]
    [Trait("Req", "GOV-09")]
    public void Only_an_approved_plan_is_filed()
    {
        var filing = new PlanFiling(Guid.CreateVersion7(), Guid.CreateVersion7(), PlanFilingKind.Filed, "自治区商务厅", Day, null);

        Code(() => Draft(Full()).File(filing)).ShouldBe("Governance:PlanNotApproved");
        var plan = Approved();
        plan.File(filing);
        plan.Filings.ShouldHaveSingleItem();
    }

    [Fact]
    [Trait("Req", "GOV-10")]
    public void A_monthly_plan_is_agreed_by_the_other_side_and_then_stays()
    {
        var (contractor, office) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var plan = new MonthlyPlan(Guid.CreateVersion7(), Head(), new DateOnly(2020, 5, 20), "装修设计", contractor);

        plan.Period.ShouldBe(new DateOnly(2020, 5, 1));
        Code(() => plan.Agree(contractor, "c", Day)).ShouldBe("Governance:MonthlyPlanOwnAgreement");
        plan.Agree(office, "o", Day);
        Code(() => plan.Submit("改", "改", contractor, "c")).ShouldBe("Governance:MonthlyPlanAgreed");
    }

    [Theory]
    [Trait("Req", "GOV-12")]
    [InlineData(false, "2020-05-05")]
    [InlineData(true, "2020-05-06")] // 5 May 2020 was a holiday, 6 May was worked.
    public void The_report_is_due_by_day_5_and_rolls_over_where_the_county_says_so(bool rolls, string due) =>
        Rules(rolls).DueOn(new DateOnly(2020, 4, 17), WorkingDayCalendar.StateCouncil).ShouldBe(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    [Trait("Req", "GOV-12")]
    public void A_county_without_the_rule_awaits_no_report() => MonthlyCycleRules.From([], Day).DueOn(Day, WorkingDayCalendar.StateCouncil).ShouldBeNull();

    [Fact]
    [Trait("Req", "GOV-12")]
    public void A_report_is_in_time_on_day_5_and_late_from_day_6()
    {
        var due = new DateOnly(2020, 5, 5);
        var waiting = Report(due);
        waiting.MarkLate(due).ShouldBeFalse();
        waiting.MarkLate(due.AddDays(1)).ShouldBeTrue();
        waiting.MarkLate(due.AddDays(2)).ShouldBeFalse();

        var (inTime, late) = (Report(due), Report(due));
        HandIn(inTime, due);
        HandIn(late, due.AddDays(1));
        (inTime.IsLate, late.IsLate).ShouldBe((false, true));
    }

    [Fact]
    [Trait("Req", "GOV-12")]
    public void A_month_is_reported_once_and_corrected_by_a_further_version_until_it_is_closed()
    {
        var report = Report(null);
        HandIn(report, Day);

        Code(() => HandIn(report, Day)).ShouldBe("Governance:ReportHandedIn");
        report.Correct(Guid.CreateVersion7(), Five(), "c", DateTime.UnixEpoch);
        report.Current!.Version.ShouldBe(2);
        report.Close();
        Code(() => report.Correct(Guid.CreateVersion7(), Five(), "c", DateTime.UnixEpoch)).ShouldBe("Governance:ReportClosed");
    }

    [Fact]
    [Trait("Req", "GOV-13")]
    public void A_point_is_followed_up_escalated_and_solved_before_the_month_is_closed()
    {
        var report = Report(null);
        HandIn(report, Day);
        var point = Guid.CreateVersion7();
        report.FollowUp(point, MonthlyReportPart.SupportNeeded, "场地租赁", "电商办", null);
        report.Escalate(point, "分管县领导", null, Day);

        Code(report.Close).ShouldBe("Governance:IssuesOpen");
        report.Solve(point, "已落实", Day);
        Code(() => report.Escalate(point, "县政府", null, Day)).ShouldBe("Governance:IssueSolved");
        report.Close();
        report.State.ShouldBe(MonthlyReportState.Closed);
    }

    [Fact]
    [Trait("Req", "GOV-11")]
    [Trait("Req", "GOV-31")]
    public void A_signed_supervision_form_stays_and_each_finding_is_told()
    {
        var contractor = Guid.CreateVersion7();
        var form = new SiteInspection(Guid.CreateVersion7(), Head() with { ContractorId = contractor }, Day, new SiteInspectionContent());
        Code(() => form.Sign("office", Day)).ShouldBe("Governance:FormIncomplete");
        var seen = new SiteInspectionContent { Day = Day, Progress = "过半", Opinion = "加快" };
        Code(() => { form.Edit("表", seen with { Day = Day.AddDays(1) }, []); form.Sign("office", Day); }).ShouldBe("Governance:FormIncomplete");

        form.Edit("表", seen, [(Guid.CreateVersion7(), new FindingContent { Text = "标识缺失", Deadline = new DateOnly(2020, 5, 20) })]);
        form.Sign("office", Day);

        form.DomainEvents.ShouldBe([new FindingRaised(DocumentType.SiteInspection, form.Id, "标识缺失", contractor, null, new DateOnly(2020, 5, 20))]);
        Code(() => form.Edit("改", seen, [])).ShouldBe("Governance:FormSigned");
    }

    [Fact]
    [Trait("Req", "GOV-30")]
    public void An_inspection_is_prepared_when_its_checklist_is_done()
    {
        var inspection = Inspection(SuperiorInspectionKind.Inspection);
        Code(inspection.MarkPrepared).ShouldBe("Governance:PreparationOpen");
        var item = Guid.CreateVersion7();
        inspection.Edit("检查", "自治区商务厅", Day, null, [(item, "台账")]);
        Code(inspection.MarkPrepared).ShouldBe("Governance:PreparationOpen");
        inspection.Tick(item, true, null);
        inspection.MarkPrepared();
        inspection.State.ShouldBe(SuperiorInspectionState.Prepared);
    }

    [Fact]
    [Trait("Req", "GOV-31")]
    [Trait("Req", "DATA-14")]
    public void A_result_with_findings_names_them_a_pass_has_none_and_what_is_recorded_stays()
    {
        var inspection = Inspection(SuperiorInspectionKind.MidTermEvaluation);
        (Guid, FindingContent)[] finding = [(Guid.CreateVersion7(), new FindingContent { Text = "档案不全", ResponsibleUnit = "电商办" })];

        Code(() => inspection.Record(Day, "评估组", SuperiorInspectionResult.WithFindings, "报告", [], Day)).ShouldBe("Governance:ResultAndFindings");
        Code(() => inspection.Record(Day, "评估组", SuperiorInspectionResult.Passed, "报告", finding, Day)).ShouldBe("Governance:ResultAndFindings");
        Code(() => inspection.Record(Day.AddDays(1), "评估组", SuperiorInspectionResult.Passed, "报告", [], Day)).ShouldBe("Governance:DayInTheFuture");
        inspection.Record(Day, "评估组", SuperiorInspectionResult.WithFindings, "报告", finding, Day);
        inspection.DomainEvents.ShouldHaveSingleItem().ShouldBeOfType<FindingRaised>().ResponsibleUnit.ShouldBe("电商办");
        Code(() => inspection.Cancel("x")).ShouldBe("Counties:WrongState");
    }

    [Fact]
    [Trait("Req", "GOV-38")]
    public void A_joint_meeting_is_called_by_the_head_or_a_deputy() =>
        Code(() => new Meeting(Guid.CreateVersion7(), Head(), new MeetingContent { Kind = MeetingKind.Joint, CalledBy = MeetingCaller.ProgrammeOffice })).ShouldBe("Governance:JointMeetingCaller");

    [Fact]
    [Trait("Req", "GOV-37")]
    public void A_leading_group_meeting_is_recorded_by_decisions_linked_to_what_was_decided()
    {
        var meeting = new Meeting(Guid.CreateVersion7(), Head(), new MeetingContent { Kind = MeetingKind.LeadingGroup });
        meeting.Record(Day, "组长", "纪要", [], [], Day);
        Code(meeting.Finish).ShouldBe("Governance:NoDecision");
        Code(() => meeting.Record(Day, "组长", "纪要", [(Guid.CreateVersion7(), new MeetingDecisionContent { Text = "同意", DocumentType = DocumentType.Payment })], [], Day)).ShouldBe("Governance:HalfALink");
    }

    [Fact]
    [Trait("Req", "GOV-38")]
    public void Actions_have_one_owner_and_the_meeting_ends_with_the_last_of_them()
    {
        var meeting = new Meeting(Guid.CreateVersion7(), Head(), new MeetingContent { Kind = MeetingKind.Other });
        Code(() => meeting.Record(Day, "组长", "纪要", [], [(Guid.CreateVersion7(), new MeetingActionContent { Text = "落实场地", DueOn = Day })], Day)).ShouldBe("Governance:ActionOwner");
        var action = Guid.CreateVersion7();
        meeting.Record(Day, "组长", "纪要", [], [(action, new MeetingActionContent { Text = "落实场地", OwnerRole = "ProgrammeOffice", DueOn = Day })], Day);
        meeting.Finish();
        meeting.State.ShouldBe(MeetingState.Minuted);
        Code(() => meeting.Record(Day, "组长", "改", [], [], Day)).ShouldBe("Governance:MinutesFinal");
        meeting.EndAction(action, MeetingActionState.Done, "完成", Day);
        meeting.State.ShouldBe(MeetingState.ActionsDone);
    }

    [Fact]
    [Trait("Req", "GOV-43")]
    public void A_final_record_of_the_archive_stays()
    {
        var record = new ProgrammeRecord(Guid.CreateVersion7(), Head(), new ProgrammeRecordContent { Kind = ProgrammeRecordKind.ArchiveItem, Date = Day });
        record.Finish();
        Code(record.CheckMayRemove).ShouldBe("Governance:RecordFinal");
    }

    private static PlanContent Full() => new() { Summary = "第二阶段", From = new DateOnly(2020, 4, 1), To = new DateOnly(2021, 12, 31), Budget = 9_000_000 };

    private static DocumentHead Head() => new("N-2020-0001", "标题", "office");

    private static ImplementationPlan Draft(PlanContent content) => ImplementationPlan.Draft(Guid.CreateVersion7(), Head(), content);

    private static ImplementationPlan Approved()
    {
        var plan = Draft(Full());
        plan.Submit(1);
        plan.Approve(Day);
        return plan;
    }

    private static MonthlyReport Report(DateOnly? due) => MonthlyReport.Expect(Guid.CreateVersion7(), Head(), new DateOnly(2020, 4, 1), due);

    private static MonthlyReportContent Five() => new() { Progress = "p", NextPlan = "n" };

    private static void HandIn(MonthlyReport report, DateOnly day) => report.Submit(Guid.CreateVersion7(), Five(), "c", day, DateTime.UnixEpoch);

    private static SuperiorInspection Inspection(SuperiorInspectionKind kind) => new(Guid.CreateVersion7(), Head(), kind, "商务厅", Day, null);

    private static MonthlyCycleRules Rules(bool rolls) => MonthlyCycleRules.From(
    [
        new ProgrammeRuleValues { Code = "R1", Parameter = MonthlyCycleRules.ReportDayParameter, Value = "5", Unit = RuleUnit.DayOfMonth, EffectiveFrom = new DateOnly(2020, 4, 3), Description = LocalizedText.Chinese("x") },
        new ProgrammeRuleValues { Code = "R2", Parameter = MonthlyCycleRules.RollParameter, Value = rolls ? "nextWorkingDay" : "no", Unit = RuleUnit.Text, EffectiveFrom = new DateOnly(2020, 4, 3) },
    ], Day);

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
