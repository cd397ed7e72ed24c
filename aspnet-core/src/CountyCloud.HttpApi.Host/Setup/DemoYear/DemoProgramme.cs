using System.Globalization;
using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.Localization;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Oversight;
using CountyCloud.Tenders;

namespace CountyCloud.HttpApi.Host.Setup.DemoYear;

/// <summary>The stories of the programme around its sub-projects: plan and money, the months, tenders, meetings, inspections, what the public sees and says.</summary>
internal sealed class DemoProgramme(DemoCounty county, OutboxDispatcher outbox)
{
    // Code of nobody, in the form of a unified social credit code.
    private const string Bidder = "91000000DEM";

    private CancellationToken Stop => county.Cancellation;

    private DemoScenario Scenario => county.Scenario;

    private DateOnly FirstMonth => FirstOf(county.Ago(330));

    /// <summary>All of them.</summary>
    public IEnumerable<IAsyncEnumerable<DateOnly>> Stories() =>
    [
        OpenAsync(), ChangePlanAsync(), MonthsAsync(), .. Scenario.Contractors.Select(ContractorsMonthsAsync), MeetAsync(),
        .. Scenario.Receipts.Where(r => r.DaysAgo < 300).Select(LaterReceiptAsync), .. Scenario.Tenders.Select(TenderAsync), .. Scenario.Reallocations.Select(ReallocateAsync),
        .. Scenario.Inspections.Select(InspectAsync), AuditAsync(), .. Scenario.News.Select(PublishAsync), .. Scenario.Complaints.Select(ComplainAsync),
    ];

    private TService Office<TService>()
        where TService : class => county.As<TService>("office");

    private async IAsyncEnumerable<DateOnly> OpenAsync()
    {
        yield return county.Ago(362);
        foreach (var line in Scenario.BudgetLines)
        {
            await Office<IConfigurationItemAppService<BudgetItemValues>>().CreateAsync(new ConfigurationItemInput<BudgetItemValues> { Values = line }, Stop);
        }

        foreach (var condition in Scenario.BidderConditions)
        {
            await Office<IConfigurationItemAppService<BidderConditionValues>>().CreateAsync(new ConfigurationItemInput<BidderConditionValues> { Values = condition }, Stop);
        }

        var plan = await Office<IImplementationPlanAppService>().CreateAsync(new SavePlanInput { Title = Scenario.Plan.Title, Content = Plan() }, Stop);
        await Office<IImplementationPlanAppService>().SubmitAsync(plan.Id, new CountyDocumentStepInput { AttachmentIds = [await county.PaperAsync("office", "实施方案")] }, Stop);
        yield return county.Ago(352);
        await county.DecideAsync(DocumentType.ImplementationPlan, plan.Id);
        yield return county.Ago(346);
        await Office<IImplementationPlanAppService>().AddFilingAsync(plan.Id, new PlanFilingInput { Kind = PlanFilingKind.Filed, Place = "上级商务主管部门", Day = county.Now }, Stop);
        await Office<IImplementationPlanAppService>().AddFilingAsync(plan.Id, new PlanFilingInput { Kind = PlanFilingKind.Publicised, Place = "县政府网站", Day = county.Now }, Stop);
        yield return county.Ago(340);
        foreach (var receipt in Scenario.Receipts.Where(r => r.DaysAgo >= 300))
        {
            await ReceiveAsync(receipt);
        }
    }

    private PlanContent Plan(string? more = null) => new()
    {
        Summary = Scenario.Plan.Summary + more, From = county.Ago(350), To = county.Today.AddDays(180), Budget = Scenario.Receipts.Sum(r => r.Amount), Recipients = "县直有关单位、承建单位",
    };

    private async Task ReceiveAsync(DemoReceipt receipt)
    {
        await county.As<IFundReceiptAppService>("finance").CreateAsync(
            new CreateFundReceiptInput { FundSourceCode = receipt.Source, InstalmentCode = receipt.Instalment, Amount = receipt.Amount, ReceivedOn = county.Now, Document = receipt.Document, AttachmentIds = [await county.PaperAsync("finance", "到账凭证")] }, Stop);
        var lines = (await county.As<IFundAllocationAppService>("finance").GetProposalAsync(new AllocationProposalInput { FundSourceCode = receipt.Source }, Stop)).Items;
        if (lines.Count == 0 && receipt.IsAllocationOpen)
        {
            // The plan allocates no more: what came is spread over its first lines, for the leading group to decide.
            var first = (await Office<ISubProjectAppService>().GetBudgetLinesAsync(Stop)).Items[0];
            lines = [new LineAmount(first.Code, receipt.Amount)];
        }

        var allocation = await county.As<IFundAllocationAppService>("finance").CreateAsync(
            new FundAllocationInput { FundSourceCode = receipt.Source, Reason = "按资金预算表分配", Lines = [.. lines.Select(l => new LineAmountInput { BudgetItemCode = l.BudgetItemCode, Amount = l.Amount })] }, Stop);
        if (!receipt.IsAllocationOpen)
        {
            await county.DecideAsync(DocumentType.FundAllocation, allocation.Summary.Id);
        }
    }

    private async IAsyncEnumerable<DateOnly> LaterReceiptAsync(DemoReceipt receipt)
    {
        yield return county.Ago(receipt.DaysAgo);
        await ReceiveAsync(receipt);
    }

    private async IAsyncEnumerable<DateOnly> ChangePlanAsync()
    {
        yield return county.Back(8);
        var plan = (await Office<IImplementationPlanAppService>().GetListAsync(new PlanListInput { State = PlanState.Approved }, Stop)).Items[0];
        var change = await Office<IPlanChangeAppService>().CreateAsync(
            new CreatePlanChangeInput { PlanId = plan.Id, Title = plan.Title + "（调整）", Reason = PlanChangeReason.RealNeed, Explanation = Scenario.Plan.Change, Benefit = "按期完成建设任务。", Content = Plan(Scenario.Plan.Change), AttachmentIds = [await county.PaperAsync("office", "调整说明")] }, Stop);
        await Office<IPlanChangeAppService>().SubmitAsync(change.Id, new CountyDocumentStepInput(), Stop);

        // With the county government, where its route goes that far; else with the first signer.
        yield return county.Back(5);
        var route = (await Office<IApprovalAppService>().GetOfDocumentAsync(new ApprovalDocumentInput { DocumentType = DocumentType.PlanChange, DocumentId = change.Id }, Stop)).Items[0];
        await county.DecideAsync(DocumentType.PlanChange, change.Id, route.Steps.Count - 1);
    }

    // What the platform does by itself: forms and reports are opened, lateness is noticed, tasks are reminded of.
    private async IAsyncEnumerable<DateOnly> MonthsAsync()
    {
        for (var month = FirstMonth.AddMonths(1); month <= county.Today; month = month.AddMonths(1))
        {
            yield return month;
            await county.RunJobAsync("MonthlyCycle");
            await outbox.DispatchAsync(Stop);
            yield return month.AddDays(6);
            await county.RunJobAsync("MonthlyCycle");
            await county.RunJobAsync("DueTasks");
        }
    }

    private async IAsyncEnumerable<DateOnly> ContractorsMonthsAsync(string who)
    {
        var place = Scenario.Contractors.ToList().IndexOf(who);
        var thisMonth = FirstOf(county.Today);
        for (var month = FirstMonth; month <= thisMonth; month = month.AddMonths(1))
        {
            var isNow = month == thisMonth;

            // The second contractor hands in late every third month, and last month's report not at all.
            var isLate = place > 0 && (month.Month % 3 == 0 || isNow);
            var reports = month > FirstMonth && !(isLate && isNow);
            if (reports && !isLate)
            {
                yield return county.OnOrBefore(month.AddDays(3));
                await ReportAsync(who, month.AddMonths(-1), isNow);
            }

            yield return month.AddDays(1);
            var plan = await county.As<IMonthlyPlanAppService>(who).CreateAsync(
                new CreateMonthlyPlanInput { Period = month, Title = $"{Name(month)}实施计划", Content = "按批准的方案推进各子项目，做好现场安全和资料整理。" }, Stop);
            if (!isNow)
            {
                yield return month.AddDays(2);
                await Office<IMonthlyPlanAppService>().AgreeAsync(plan.Id, new CountyDocumentStepInput(), Stop);
            }

            if (reports && isLate)
            {
                yield return month.AddDays(9);
                await ReportAsync(who, month.AddMonths(-1), isNow);
            }

            yield return month.AddDays(17);
            await InspectSiteAsync(who, month, isLast: month.AddMonths(1) == thisMonth);
        }
    }

    private async Task ReportAsync(string who, DateOnly period, bool isLast)
    {
        var report = await county.As<IMonthlyReportAppService>(who).CreateAsync(
            new CreateMonthlyReportInput
            {
                Period = period,
                Content = new MonthlyReportContent { Progress = "各子项目按计划推进。", NextPlan = "完成在建节点，准备验收资料。", Problems = isLast ? "个别设备到货推迟。" : null, SupportNeeded = isLast ? "请协调到货和安装时间。" : null },
                AttachmentIds = [await county.PaperAsync(who, "项目月报")],
            }, Stop);
        if (isLast)
        {
            await Office<IMonthlyReportAppService>().AddIssueAsync(report.Id, new ReportIssueInput { Part = MonthlyReportPart.Problems, Text = "个别设备到货推迟。", Owner = "项目办公室", DueOn = county.Today.AddDays(7) }, Stop);
        }
        else
        {
            await Office<IMonthlyReportAppService>().CloseAsync(report.Id, new CountyDocumentStepInput(), Stop);
        }
    }

    private async Task InspectSiteAsync(string who, DateOnly month, bool isLast)
    {
        var inspections = Office<ISiteInspectionAppService>();
        var contractor = county.Contractors[who];
        var form = new SaveSiteInspectionInput
        {
            Title = $"{Name(month)}项目实施监督表",
            Content = new SiteInspectionContent { Day = county.Now, Place = "项目现场", Attendance = "项目办公室、相关专业部门、承建单位", Progress = "进度与月度计划基本一致。", Quality = "符合方案要求。", Funds = "票据规范，专款专用。", Opinion = "继续实施。" },
            Findings = isLast ? [new FindingContent { Text = "现场安全标识不足。", ContractorId = contractor, Deadline = county.Today.AddDays(5) }] : [],
            AttachmentIds = [await county.PictureAsync("office")],
        };
        var prepared = (await inspections.GetListAsync(new SiteInspectionListInput { Period = month, State = SiteInspectionState.Draft }, Stop)).Items.FirstOrDefault(i => i.ContractorId == contractor);
        var id = prepared is not null
            ? (await inspections.UpdateAsync(prepared.Id, form, Stop)).Id
            : (await inspections.CreateAsync(new CreateSiteInspectionInput { Title = form.Title, Content = form.Content, Findings = form.Findings, AttachmentIds = form.AttachmentIds, Period = month, ContractorId = contractor }, Stop)).Id;
        await inspections.SignAsync(id, new CountyDocumentStepInput(), Stop);
    }

    private async IAsyncEnumerable<DateOnly> MeetAsync()
    {
        yield return county.Ago(344);
        await HoldAsync("项目启动会", MeetingKind.KickOff, MeetingCaller.ProgrammeOffice, "部署全年工作。", []);
        yield return county.Ago(170);
        var joint = await HoldAsync("联席会议", MeetingKind.Joint, MeetingCaller.LeadingGroupHead, "协调物流和站点问题。", [new MeetingActionContent { Text = "协调站点网络接入", OwnerRole = "ProgrammeOffice", DueOn = county.Ago(150) }]);
        yield return county.Ago(152);
        await Office<IMeetingAppService>().EndActionAsync(joint.Id, new EndActionInput { ActionId = joint.Actions[0].Id, Note = "已接通。" }, Stop);
        yield return county.Back(9);
        await HoldAsync(
            "领导小组会议", MeetingKind.LeadingGroup, MeetingCaller.LeadingGroupHead, "研究资金拨付和年底验收。",
            [
                new MeetingActionContent { Text = "核对年底前应拨付的资金", OwnerRole = "FinanceBureau", DueOn = county.Today.AddDays(10) },
                new MeetingActionContent { Text = "研究停工子项目的处理意见", OwnerRole = "CountyGovernmentApprover", DueOn = county.Today.AddDays(6) },
                new MeetingActionContent { Text = "准备年底验收的部门分工", OwnerRole = "JointInspector", DueOn = county.Today.AddDays(12) },
                new MeetingActionContent { Text = "整理验收资料目录", ContractorId = county.Contractors[Scenario.Contractors[0]], DueOn = county.Back(1) },
            ]);
    }

    private async Task<MeetingDto> HoldAsync(string title, MeetingKind kind, MeetingCaller caller, string agenda, IReadOnlyList<MeetingActionContent> actions)
    {
        var meeting = await Office<IMeetingAppService>().CreateAsync(new CreateMeetingInput { Title = title, Content = new MeetingContent { Kind = kind, CalledBy = caller, PlannedOn = county.Now, Place = "县政府会议室", Agenda = agenda } }, Stop);
        await Office<IMeetingAppService>().RecordAsync(
            meeting.Id, new RecordMeetingInput { HeldOn = county.Now, Participants = "领导小组成员单位、承建单位", Minutes = agenda + "会议要求按期完成。", Decisions = [new MeetingDecisionContent { Text = "同意工作安排。" }], Actions = actions }, Stop);
        return await Office<IMeetingAppService>().FinishAsync(meeting.Id, new CountyDocumentStepInput(), Stop);
    }

    private async IAsyncEnumerable<DateOnly> TenderAsync(DemoTender plan)
    {
        yield return county.Ago(plan.DaysAgo);
        var input = new TenderInput
        {
            Title = plan.Title, Mode = plan.Mode, Amount = plan.Amount, BudgetCodes = plan.BudgetCodes, Goals = "选择承建单位，完成建设任务。", Contents = plan.Title, AcceptanceIndicators = "与批准的方案一致，验收合格。",
            ResponsibleBody = "项目办公室", AttachmentIds = [await county.PaperAsync("office", "招标文件")],
        };
        var tender = await Office<ITenderAppService>().CreateAsync(input, Stop);
        if (plan.Until == TenderState.Preparing)
        {
            yield break;
        }

        yield return county.Ago(plan.DaysAgo - 4);
        if (plan.Mode == TenderMode.SuperiorTender)
        {
            await Office<ITenderAppService>().RegisterResultAsync(tender.Id, new SuperiorResultInput { BidderName = Winner.Name.Source, CreditCode = Winner.Code, Amount = plan.Amount * 0.98m, AwardedOn = county.Now }, Stop);
        }
        else
        {
            await Office<ITenderAppService>().SubmitAsync(tender.Id, Stop);
            yield return county.Ago(plan.DaysAgo - 7);
            await county.DecideAsync(DocumentType.Tender, tender.Id);
            yield return county.Ago(plan.DaysAgo - 9);
            var (deadline, opening) = (county.Now.AddDays(20), county.Now.AddDays(21));
            await Office<ITenderAppService>().PublishNoticeAsync(tender.Id, new TenderNoticeInput { Place = "公共资源交易平台", DeadlineOn = deadline, OpeningOn = opening, AttachmentIds = [await county.PaperAsync("office", "招标公告")] }, Stop);
            if (plan.Until == TenderState.NoticePublished)
            {
                yield break;
            }

            yield return deadline;
            for (var i = 1; i <= 3; i++)
            {
                tender = await Office<ITenderAppService>().AddBidAsync(tender.Id, new BidInput { BidderName = i == 1 ? Winner.Name.Source : $"投标单位{i}（演示）", CreditCode = i == 1 ? Winner.Code : CodeOf(i), Price = plan.Amount * (1 - (i * 0.01m)), ReceivedOn = county.Now < deadline ? county.Now : deadline }, Stop);
            }

            await Office<ITenderAppService>().CloseBiddingAsync(tender.Id, Stop);
            yield return opening;
            await Office<ITenderAppService>().OpenAsync(tender.Id, Stop);
            foreach (var bid in tender.Bids)
            {
                await Office<ITenderAppService>().QualifyAsync(tender.Id, new QualifyBidInput { BidId = bid.Id, Results = [.. tender.Conditions.Select(c => new QualificationInput { ConditionCode = c.Code, IsMet = true, Value = c.Threshold, ProofDate = deadline.AddDays(-3) })] }, Stop);
            }

            await Office<ITenderAppService>().FinishQualificationAsync(tender.Id, Stop);
            if (plan.Until == TenderState.Qualified)
            {
                yield break;
            }

            yield return opening.AddDays(2);
            foreach (var (bid, i) in tender.Bids.Select((b, i) => (b, i)))
            {
                await Office<ITenderAppService>().ScoreAsync(tender.Id, new ScoreBidInput { BidId = bid.Id, BaseScore = 88 - (i * 3) }, Stop);
            }

            await Office<ITenderAppService>().FinishEvaluationAsync(tender.Id, Stop);
            await Office<ITenderAppService>().AwardAsync(tender.Id, new AwardInput { BidId = tender.Bids[0].Id, Amount = plan.Amount * 0.98m, AttachmentIds = [await county.PaperAsync("office", "中标通知书")] }, Stop);
        }

        if (plan.Until == TenderState.Contracted)
        {
            yield return county.Now.AddDays(10);
            var amount = plan.Amount * 0.98m;
            var contract = await Office<ITenderAppService>().SignAsync(
                tender.Id,
                new ContractInput
                {
                    Title = plan.Title + "合同", Amount = amount, SignedOn = county.Now, StartsOn = county.Now, EndsOn = county.Now.AddYears(2), AttachmentIds = [await county.PaperAsync("office", "合同")],
                    Instalments = [new ContractInstalment("进度款", amount / 2, "过半并查验合格"), new ContractInstalment("尾款", amount - (amount / 2), "验收合格")],
                }, Stop);
            if (plan.Amendment is { } amendment)
            {
                yield return county.Ago(amendment.DaysAgo);
                var made = await Office<IContractAppService>().AmendAsync(
                    contract.Id,
                    new AmendContractInput
                    {
                        Title = amendment.Title, Reason = amendment.Reason, SignedOn = county.Now, NewAmount = contract.Amount, NewEndsOn = contract.EndsOn.AddMonths(amendment.MonthsLonger), NewInstalments = contract.Instalments,
                        AttachmentIds = [await county.PaperAsync("office", "补充协议")],
                    }, Stop);
                yield return county.Ago(amendment.DaysAgo - 3);
                await county.DecideAsync(DocumentType.ContractAmendment, made.Id);
            }
        }
    }

    private async IAsyncEnumerable<DateOnly> ReallocateAsync(DemoReallocation plan)
    {
        var who = Scenario.Contractors[0];
        yield return county.Ago(plan.DaysAgo);
        var reallocation = await county.As<IReallocationAppService>(who).CreateAsync(
            new ReallocationInput
            {
                Title = plan.Title, Reason = "按实际需要在大项之间调配，不改变资金用途。", Moves = [new ReallocationMoveInput { FromCode = plan.From, ToCode = plan.To, Amount = plan.Amount }],
                AttachmentIds = [await county.PaperAsync(who, "资金调配方案")],
            }, Stop);
        yield return county.Ago(plan.DaysAgo - 4);
        switch (plan.Outcome)
        {
            case DecisionOutcome.Approved:
                await county.DecideAsync(DocumentType.Reallocation, reallocation.Summary.Id);
                break;
            case DecisionOutcome.Rejected:
                await county.DecideAsync(DocumentType.Reallocation, reallocation.Summary.Id, 1);
                await county.DecideAsync(DocumentType.Reallocation, reallocation.Summary.Id, 1, DecisionKind.Reject, "先用原预算，年中再议。");
                break;
            default:
                await county.DecideAsync(DocumentType.Reallocation, reallocation.Summary.Id, plan.OpenAtStep - 1);
                break;
        }
    }

    private async IAsyncEnumerable<DateOnly> InspectAsync(DemoInspection plan)
    {
        yield return plan.DaysAgo < 0 ? county.Back(4) : county.Ago(plan.DaysAgo + 16);
        var held = county.Ago(plan.DaysAgo);
        var inspection = await Office<ISuperiorInspectionAppService>().CreateAsync(
            new CreateSuperiorInspectionInput { Kind = plan.Kind, Title = plan.Title, Body = plan.Body, PlannedOn = held, Scope = "项目进度、资金和档案", Checklist = ["进度台账", "资金台账和票据", "项目档案"] }, Stop);
        if (plan.DaysAgo < 0)
        {
            yield break;
        }

        yield return county.Ago(plan.DaysAgo + 3);
        foreach (var item in inspection.Checklist)
        {
            await Office<ISuperiorInspectionAppService>().TickAsync(inspection.Id, new TickInput { ItemId = item.Id, IsDone = true }, Stop);
        }

        await Office<ISuperiorInspectionAppService>().PrepareAsync(inspection.Id, new CountyDocumentStepInput(), Stop);
        yield return held;
        var contractor = county.Contractors[Scenario.Contractors[0]];
        await Office<ISuperiorInspectionAppService>().RecordAsync(
            inspection.Id,
            new RecordInspectionInput
            {
                HeldOn = county.Now, Attendance = "检查组、项目办公室、承建单位", Result = plan.Result, Report = plan.Report,
                Findings = [.. plan.Findings.Select((f, i) => new FindingContent { Text = f, ContractorId = contractor, Deadline = i == 0 ? county.Now.AddDays(20) : county.Today.AddDays(9) })],
            }, Stop);
        if (plan.Findings.Count == 0)
        {
            yield break;
        }

        // The first finding is put right, the others are still in the making.
        var who = Scenario.Contractors[0];
        var order = (await Office<IRectificationAppService>().GetListAsync(new RectificationListInput { OnlyOpen = true, MaxResultCount = 1000 }, Stop)).Items.First(r => r.Title == plan.Findings[0]);
        yield return county.Ago(plan.DaysAgo - 8);
        await county.As<IRectificationAppService>(who).HandInMeasuresAsync(order.Id, new SubProjectRemarkInput { Text = "补齐资料，专人负责。" }, Stop);
        yield return county.Ago(plan.DaysAgo - 15);
        await county.As<IRectificationAppService>(who).HandInCompletionAsync(order.Id, new SubProjectRemarkInput { Text = "已补齐。", AttachmentIds = [await county.PaperAsync(who, "整改报告")] }, Stop);
        yield return county.Ago(plan.DaysAgo - 18);
        await Office<IRectificationAppService>().CheckAsync(order.Id, new CheckRectificationInput { IsGood = true, Text = "复查合格。" }, Stop);
    }

    private async IAsyncEnumerable<DateOnly> AuditAsync()
    {
        yield return county.Ago(95);
        var audits = county.As<IFundInspectionAppService>("audit");
        var audit = await audits.CreateAsync(new ScheduleFundInspectionInput { Kind = FundInspectionKind.TrackingAudit, Title = "专项资金跟踪审计", Scope = "上半年拨付和票据", Body = "审计部门", ScheduledOn = county.Now }, Stop);
        yield return county.Ago(90);
        await audits.BeginAsync(audit.Summary.Id, Stop);
        var begun = await audits.AddFindingAsync(audit.Summary.Id, new FundFindingInput { Text = "个别票据没有附验收单。", ContractorId = county.Contractors[Scenario.Contractors[0]], DueOn = county.Ago(70) }, Stop);
        await audits.IssueAsync(audit.Summary.Id, new IssueFundInspectionInput { Result = "总体规范，有一处需要补正。", AttachmentIds = [await county.PaperAsync("audit", "审计意见")] }, Stop);
        yield return county.Ago(78);
        var who = Scenario.Contractors[0];
        await county.As<IFundInspectionAppService>(who).ReplyAsync(audit.Summary.Id, new ReplyToFindingInput { FindingId = begun.Findings[0].Id, Reply = "已补附验收单。", AttachmentIds = [await county.PaperAsync(who, "补正材料")] }, Stop);
        yield return county.Back(6);
        await audits.CreateAsync(new ScheduleFundInspectionInput { Kind = FundInspectionKind.Regular, Title = "年度资金检查", Scope = "全年拨付、票据和资产", Body = "审计部门", ScheduledOn = county.Today.AddDays(8) }, Stop);
    }

    private async IAsyncEnumerable<DateOnly> PublishAsync(DemoNews news)
    {
        yield return county.Ago(news.DaysAgo + 4);
        var item = await Office<IDisclosureItemAppService>().CreateAsync(new SaveDisclosureInput { Kind = news.Kind, Headline = news.Headline, Text = news.Text }, Stop);
        await county.As<IDisclosureItemAppService>("audit").CheckAsync(item.Id, new CheckDisclosureInput { IsLawful = true, KeepsPlatformRules = true, KeepsEthnicUnity = true, Opinion = "可以公开。" }, Stop);
        await Office<IDisclosureItemAppService>().SubmitAsync(item.Id, new CountyDocumentStepInput(), Stop);
        if (news.IsOpen)
        {
            yield break;
        }

        yield return county.Ago(news.DaysAgo);
        await county.DecideAsync(DocumentType.DisclosureItem, item.Id);
        await Office<IDisclosureItemAppService>().PublishAsync(item.Id, new CountyDocumentStepInput(), Stop);
    }

    private async IAsyncEnumerable<DateOnly> ComplainAsync(DemoComplaint complaint)
    {
        yield return county.Ago(complaint.DaysAgo);
        await county.As<IComplaintIntake>(null).ReceiveAsync(new ReceiveComplaintInput { Kind = complaint.Kind, Subject = complaint.Subject, Text = complaint.Text }, Stop);
        if (complaint.Answer is null)
        {
            yield break;
        }

        yield return county.Ago(complaint.DaysAgo - 1);
        var id = (await Office<IComplaintAppService>().GetListAsync(new ComplaintListInput { State = ComplaintState.Received }, Stop)).Items[0].Id;
        await Office<IComplaintAppService>().RegisterAsync(id, new ComplaintNoteInput(), Stop);
        await Office<IComplaintAppService>().AssignAsync(id, new AssignComplaintInput { ContractorId = county.Contractors[Scenario.Contractors[0]] }, Stop);
        yield return county.Ago(complaint.DaysAgo - 5);
        await county.As<IComplaintAppService>(Scenario.Contractors[0]).AnswerAsync(id, new CountyDocumentRemarkInput { Text = complaint.Answer }, Stop);
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static string Name(DateOnly month) => month.ToString("yyyy年M月", CultureInfo.InvariantCulture);

    /// <summary>The contractor that works in the county wins its tenders.</summary>
    private (string UserName, string Code, LocalizedText Name) Winner => DemoYearPlayer.Companies.First(c => c.UserName == Scenario.Contractors[0]);

    private static string CodeOf(int number) => Bidder + number.ToString("D7", CultureInfo.InvariantCulture);
}
