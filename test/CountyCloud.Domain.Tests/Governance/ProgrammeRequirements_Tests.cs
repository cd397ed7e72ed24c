using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Governance;
using CountyCloud.Oversight;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Governance;

/// <summary>Rules of checks, records, supervision and stage plans, with the documents' numbers.</summary>
public sealed class ProgrammeRequirements_Tests
{
    private static readonly DateOnly Day = new(2021, 6, 30);

    [Fact]
    [Trait("Req", "GOV-29")]
    public void The_full_self_check_covers_building_operation_and_indicators_and_what_it_missed_is_put_right()
    {
        var check = Check(CheckKind.SelfCheck);
        var building = Line(check, CheckPart.Building, "三级服务网点");
        Code(() => check.Finish(Day)).ShouldBe("Governance:CheckOpen");
        check.Answer(building, new CheckAnswer { Outcome = CheckOutcome.Missed });
        Code(() => check.Finish(Day)).ShouldBe("Governance:MissedUnexplained");
        check.Answer(building, new CheckAnswer { Outcome = CheckOutcome.Missed, Explanation = "两个村点未挂牌", ResponsibleUnit = "电商办", Deadline = new DateOnly(2021, 7, 31) });
        Code(() => check.Finish(Day)).ShouldBe("Governance:CheckParts");
        foreach (var part in new[] { CheckPart.Operation, CheckPart.Indicators })
        {
            check.Answer(Line(check, part, "x"), new CheckAnswer { Outcome = CheckOutcome.Met });
        }

        check.Finish(Day);

        check.DomainEvents.ShouldHaveSingleItem().ShouldBe(new FindingRaised(DocumentType.ProgrammeCheck, check.Id, "三级服务网点：两个村点未挂牌", null, "电商办", new DateOnly(2021, 7, 31)));
        Code(() => check.Answer(building, new CheckAnswer())).ShouldBe("Governance:CheckFinished");
        Code(check.CheckMayRemove).ShouldBe("Governance:CheckFinished");
    }

    [Fact]
    [Trait("Req", "GOV-49")]
    public void A_phase_closes_when_each_expected_result_is_answered_and_a_missing_one_becomes_a_finding()
    {
        var check = Check(CheckKind.PhaseClosing, "phase-1a");
        check.Answer(Line(check, CheckPart.Building, "中心场地已租赁"), new CheckAnswer { Outcome = CheckOutcome.Met });
        check.Answer(Line(check, CheckPart.Operation, "4 月服务站巡检"), new CheckAnswer { Outcome = CheckOutcome.Missed, Explanation = "道路中断" });
        check.Finish(Day);

        (check.Subject, check.Missed, check.DomainEvents.Count).ShouldBe(("phase-1a", 1, 1));
        Code(() => new ProgrammeCheck(Guid.CreateVersion7(), Head(), CheckKind.PhaseClosing, "x", Day, Day.AddDays(-1))).ShouldBe("Governance:RecordPeriod");
    }

    [Theory]
    [Trait("Req", "DATA-05")]
    [InlineData(TargetOperator.AtLeast, 2000, null, 2100, true)]
    [InlineData(TargetOperator.AtLeast, 2000, null, 1999, false)]
    [InlineData(TargetOperator.Equal, 35, null, 35, true)]
    [InlineData(TargetOperator.Equal, 100, null, 98, false)]
    [InlineData(TargetOperator.GrowthAtLeast, 30, null, 29.9, false)]
    [InlineData(TargetOperator.Between, 1, 3, 2, true)]
    [InlineData(TargetOperator.Between, 1, 3, 4, false)]
    [InlineData(TargetOperator.Within, 72, null, 60, true)]
    [InlineData(TargetOperator.Within, 3, 5, 6, false)]
    [InlineData(TargetOperator.None, null, null, 1, null)]
    public void An_actual_value_is_compared_with_its_target(TargetOperator comparison, int? value, int? most, double actual, bool? met) =>
        TargetJudgement.IsMet(new KpiTargetValues { Operator = comparison, Value = value, ValueMax = most }, (decimal)actual).ShouldBe(met);

    [Fact]
    [Trait("Req", "DATA-05")]
    public void A_value_says_its_source_and_a_missed_target_why_but_a_review_opens_no_rectification()
    {
        var check = Check(CheckKind.TargetReview);
        var line = Line(check, CheckPart.Indicators, "累计培训电商人才：≥ 2000 人次");
        Code(() => check.Answer(line, new CheckAnswer { Actual = 1500 })).ShouldBe("Governance:ValueWithoutSource");
        check.Answer(line, new CheckAnswer { Actual = 1500, DataSource = "培训台账", Outcome = CheckOutcome.Missed, Explanation = "冬季停训" });
        check.Finish(Day);
        check.DomainEvents.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Req", "GOV-34")]
    [Trait("Req", "GOV-35")]
    public void A_survey_is_final_with_a_value_for_every_figure()
    {
        var survey = Record(ProgrammeRecordKind.BaselineSurvey);
        Code(survey.Finish).ShouldBe("Governance:SurveyIncomplete");
        survey.Edit("摸底", survey.Content, [Figure("电商企业", 12), Figure("物流快递网点", null)]);
        Code(survey.Finish).ShouldBe("Governance:SurveyIncomplete");
        survey.Edit("摸底", survey.Content, [Figure("电商企业", 12), Figure("物流快递网点", 0)]);
        survey.Finish();
        survey.IsFinal.ShouldBeTrue();
    }

    [Fact]
    [Trait("Req", "GOV-36")]
    public void The_kick_off_is_recorded_with_participants_and_decisions()
    {
        var meeting = new Meeting(Guid.CreateVersion7(), Head(), new MeetingContent { Kind = MeetingKind.KickOff, CalledBy = MeetingCaller.LeadingGroupHead, PlannedOn = Day });
        meeting.Record(Day, "领导小组、成员单位、承建单位", "纪要", [], [], Day);
        Code(meeting.Finish).ShouldBe("Governance:NoDecision");
        meeting.Record(Day, "领导小组、成员单位、承建单位", "纪要", [(Guid.CreateVersion7(), new MeetingDecisionContent { Text = "部署任务" })], [], Day);
        meeting.Finish();
        meeting.Participants.ShouldNotBeNull().ShouldContain("成员单位");
    }

    [Fact]
    [Trait("Req", "GOV-39")]
    public void A_supervision_names_the_slow_units_and_its_report_is_noted_once()
    {
        var supervision = new SuperiorInspection(Guid.CreateVersion7(), Head(), SuperiorInspectionKind.Supervision, "县委政府督查室", Day, null);
        Code(() => supervision.Record(Day, "督查组", SuperiorInspectionResult.WithFindings, "报告", [Finding(null)], Day)).ShouldBe("Governance:SupervisionWithoutUnit");
        Code(() => supervision.TakeNote("leader", Day)).ShouldBe("Counties:WrongState");
        supervision.Record(Day, "督查组", SuperiorInspectionResult.WithFindings, "报告", [Finding("某乡")], Day, "站点台账每日更新");
        supervision.TakeNote("leader", Day);

        (supervision.GoodPractice, supervision.NotedBy, supervision.NotedOn).ShouldBe(("站点台账每日更新", "leader", Day));
        supervision.DomainEvents.ShouldHaveSingleItem().ShouldBeOfType<FindingRaised>().ResponsibleUnit.ShouldBe("某乡");
        Code(() => supervision.TakeNote("other", Day)).ShouldBe("Governance:ReportNoted");
    }

    [Fact]
    [Trait("Req", "GOV-41")]
    public void Experts_are_appointed_for_a_period_and_each_advice_names_its_item()
    {
        Code(() => Record(ProgrammeRecordKind.ExpertAdvice)).ShouldBe("Governance:RecordPeriodMissing");
        var experts = Record(ProgrammeRecordKind.ExpertAdvice, c => c with { Until = Day.AddYears(1) });
        Code(() => experts.AddEntry(Guid.CreateVersion7(), Entry())).ShouldBe("Governance:AdviceWithoutItem");
        experts.AddEntry(Guid.CreateVersion7(), Entry() with { WorkItemCode = "logistics" });
        experts.AddEntry(Guid.CreateVersion7(), Entry() with { DocumentType = DocumentType.SubProject, DocumentId = Guid.CreateVersion7() });
        experts.Entries.Select(e => e.Order).ShouldBe([1, 2]);
        experts.Finish();
        Code(() => experts.AddEntry(Guid.CreateVersion7(), Entry())).ShouldBe("Governance:RecordFinal");
    }

    [Fact]
    [Trait("Req", "GOV-44")]
    public void A_final_summary_rests_on_cases()
    {
        var summary = Record(ProgrammeRecordKind.FinalSummary);
        Code(summary.Finish).ShouldBe("Governance:SummaryWithoutCases");
        summary.AddEntry(Guid.CreateVersion7(), Entry() with { DocumentType = DocumentType.ProgrammeRecord, DocumentId = Guid.CreateVersion7() });
        summary.Finish();
        summary.IsFinal.ShouldBeTrue();
    }

    [Fact]
    [Trait("Req", "GOV-45")]
    public void The_plan_for_sustained_operation_says_until_when()
    {
        Code(() => Record(ProgrammeRecordKind.SustainedOperation)).ShouldBe("Governance:RecordPeriodMissing");
        Record(ProgrammeRecordKind.SustainedOperation, c => c with { Date = new DateOnly(2020, 9, 1), Until = new DateOnly(2021, 12, 31) }).Content.Until.ShouldBe(new DateOnly(2021, 12, 31));
    }

    [Fact]
    [Trait("Req", "GOV-46")]
    public void A_village_that_applies_for_an_outlet_gets_advice_and_an_answer()
    {
        Code(() => Record(ProgrammeRecordKind.OutletApplication, c => c with { Status = RecordStatus.UnderWay })).ShouldBe("Governance:RecordUnitMissing");
        var application = Record(ProgrammeRecordKind.OutletApplication, c => c with { Status = RecordStatus.Accepted, Parties = "某村" });
        Code(application.Finish).ShouldBe("Governance:ApplicationUnanswered");
        application.AddEntry(Guid.CreateVersion7(), Entry());
        application.Edit("申请", application.Content with { Status = RecordStatus.UnderWay }, []);
        Code(application.Finish).ShouldBe("Governance:ApplicationUnanswered");
        application.Edit("申请", application.Content with { Status = RecordStatus.Declined }, []);
        application.Finish();
    }

    [Fact]
    [Trait("Req", "GOV-48")]
    public void A_stage_plan_lists_every_system_that_has_not_begun()
    {
        string[] systems = ["公共服务中心体系", "仓储物流体系", "供应链体系", "营销服务体系"];
        var content = new PlanContent { PhaseCode = "phase-2", Summary = "第二阶段", From = new DateOnly(2020, 4, 1), To = Day, Budget = 9_000_000, OpenWork = "公共服务中心体系、仓储物流体系、供应链体系" };
        var plan = ImplementationPlan.Draft(Guid.CreateVersion7(), Head(), content);

        var refused = Should.Throw<BusinessException>(() => plan.Submit(2, systems));
        (refused.Code, refused.Data["systems"]).ShouldBe(("Governance:OpenWorkMissing", "营销服务体系"));
        plan.Edit("方案", content with { OpenWork = string.Join("；", systems) });
        plan.Submit(2, systems);
        var whole = ImplementationPlan.Draft(Guid.CreateVersion7(), Head(), content with { PhaseCode = null, OpenWork = null });
        whole.Submit(2, systems);
    }

    [Fact]
    [Trait("Req", "GOV-52")]
    public void A_supporting_policy_has_a_status() => Code(() => Record(ProgrammeRecordKind.Policy)).ShouldBe("Governance:RecordStatusMissing");

    [Fact]
    [Trait("Req", "GOV-53")]
    public void Publicity_names_the_unit_that_ran_it_and_records_its_activities()
    {
        Code(() => Record(ProgrammeRecordKind.Publicity)).ShouldBe("Governance:RecordUnitMissing");
        var publicity = Record(ProgrammeRecordKind.Publicity, c => c with { Parties = "各乡（镇、场）" });
        publicity.AddEntry(Guid.CreateVersion7(), Entry() with { Unit = "某镇" });
        publicity.Entries.ShouldHaveSingleItem();
    }

    [Fact]
    [Trait("Req", "ORG-11")]
    public void A_responsibility_is_somebodys()
    {
        var values = new ResponsibilityValues { Code = "first", Name = LocalizedText.Chinese("示范项目") };
        Code(() => new Responsibility().Initialize(Guid.CreateVersion7(), values)).ShouldBe("Governance:ResponsibilityOfNobody");
        new Responsibility().Initialize(Guid.CreateVersion7(), values with { DepartmentCode = "county-government" });
    }

    private static ProgrammeCheck Check(CheckKind kind, string? subject = null) => new(Guid.CreateVersion7(), Head(), kind, subject, new DateOnly(2021, 5, 1), Day);

    private static Guid Line(ProgrammeCheck check, CheckPart part, string text)
    {
        var id = Guid.CreateVersion7();
        check.Add(id, new CheckLineContent { Part = part, Text = text });
        return id;
    }

    private static ProgrammeRecord Record(ProgrammeRecordKind kind, Func<ProgrammeRecordContent, ProgrammeRecordContent>? with = null)
    {
        var content = new ProgrammeRecordContent { Kind = kind, Date = new DateOnly(2020, 1, 1), Text = "内容" };
        var record = new ProgrammeRecord(Guid.CreateVersion7(), Head(), content);
        record.Edit("标题", with?.Invoke(content) ?? content, []);
        return record;
    }

    private static (Guid Id, RecordFigureContent Content) Figure(string name, decimal? value) => (Guid.CreateVersion7(), new RecordFigureContent { Name = name, Value = value });

    private static RecordEntryContent Entry() => new() { Day = Day, Text = "意见" };

    private static (Guid Id, FindingContent Content) Finding(string? unit) => (Guid.CreateVersion7(), new FindingContent { Text = "进展慢", ResponsibleUnit = unit });

    private static DocumentHead Head() => new("N-2021-0001", "标题", "office");

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
