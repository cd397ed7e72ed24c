using CountyCloud.Approvals;
using CountyCloud.Assets;
using CountyCloud.Documents;
using CountyCloud.Funds;
using CountyCloud.Governance;

namespace CountyCloud.HttpApi.Host.Setup.DemoYear;

/// <summary>
/// The stories of sub-projects: each goes the same way, as far as its goal. Which payments there are, what they need and how much they may be is
/// asked from the county's own terms at each point.
/// </summary>
internal sealed class DemoProjects(DemoCounty county)
{
    // Days from the beginning of a sub-project's story.
    private const int Contracted = 6;
    private const int SchemeIn = 18;
    private const int SchemeDecided = 25;
    private const int Started = 34;
    private const int HalfReported = 62;
    private const int HalfVerified = 67;
    private const int FirstPayment = 70;
    private const int RestReported = 130;
    private const int AcceptanceIn = 140;
    private const int AcceptanceChecked = 147;
    private const int Accepted = 154;
    private const int LastPayment = 160;

    // How long before today each story begins, so that what it is about is happening now.
    private static readonly Dictionary<DemoGoal, int> Beginnings = new()
    {
        [DemoGoal.Planned] = 9, [DemoGoal.Draft] = 21, [DemoGoal.InReview] = SchemeIn + 3, [DemoGoal.Returned] = SchemeDecided + 6, [DemoGoal.HalfApproved] = SchemeDecided + 5, [DemoGoal.Approved] = SchemeDecided + 13,
        [DemoGoal.Working] = HalfReported + 20, [DemoGoal.Halted] = HalfVerified + 16, [DemoGoal.Rectifying] = HalfVerified + 30, [DemoGoal.NodeAcceptance] = HalfVerified + 12,
        [DemoGoal.Requested] = HalfVerified + 16, [DemoGoal.InApproval] = HalfVerified + 24, [DemoGoal.UnderNotice] = HalfVerified + 30, [DemoGoal.Objected] = HalfVerified + 32, [DemoGoal.Payable] = HalfVerified + 38,
        [DemoGoal.PaidPart] = HalfVerified + 75, [DemoGoal.Accepting] = AcceptanceIn + 5, [DemoGoal.AcceptanceInApproval] = Accepted + 6, [DemoGoal.Accepted] = Accepted + 15, [DemoGoal.Finished] = 290,
    };

    private CancellationToken Stop => county.Cancellation;

    /// <summary>A story for each sub-project.</summary>
    public IEnumerable<IAsyncEnumerable<DateOnly>> Stories() => county.Scenario.SubProjects.Select(PlayAsync);

    private async IAsyncEnumerable<DateOnly> PlayAsync(DemoSubProject plan)
    {
        var goal = plan.Until;
        var who = plan.Contractor ?? county.Scenario.Contractors[0];
        var begin = county.Ago(Beginnings[goal] + (plan.PaysAfterAcceptance ? Accepted - HalfVerified : 0));
        DateOnly At(int days) => begin.AddDays(days);

        yield return At(0);
        var id = await CreateAsync(plan, begin);
        if (goal == DemoGoal.Planned)
        {
            yield break;
        }

        yield return At(Contracted);
        await Office<ISubProjectAppService>().SetContractAsync(id, new SubProjectContractInput { ContractorId = county.Contractors[who], ContractedOn = county.Now }, Stop);
        if (goal == DemoGoal.Draft)
        {
            yield break;
        }

        yield return At(SchemeIn);
        var scheme = await HandInSchemeAsync(plan, id, who);
        if (goal == DemoGoal.InReview)
        {
            yield break;
        }

        yield return At(SchemeDecided);
        switch (goal)
        {
            case DemoGoal.Returned:
                await county.DecideAsync(DocumentType.DesignScheme, scheme, 1, DecisionKind.Return, "请补充分项预算的依据和效果图。");
                yield break;
            case DemoGoal.HalfApproved:
                await county.DecideAsync(DocumentType.DesignScheme, scheme, 1);
                yield break;
            default:
                await county.DecideAsync(DocumentType.DesignScheme, scheme);
                break;
        }

        if (goal == DemoGoal.Approved)
        {
            yield break;
        }

        yield return At(Started);
        await county.As<ISubProjectAppService>(who).StartAsync(id, new StartWorkInput { FinanceContact = "承建单位财务人员", Text = "材料和人员已进场。" }, Stop);
        yield return At(Started + 14);
        await county.As<ISubProjectAppService>(who).ReportProgressAsync(id, new ReportProgressInput { Text = "按方案实施，进度正常。", AttachmentIds = [await county.PictureAsync(who)] }, Stop);
        yield return At(HalfReported);
        var nodes = (await Office<ISubProjectAppService>().GetAsync(id, Stop)).Nodes;
        await ReportAsync(id, nodes[0], who);
        if (goal == DemoGoal.Working)
        {
            yield break;
        }

        yield return At(HalfVerified);
        await VerifyAsync(id, nodes[0]);
        switch (goal)
        {
            case DemoGoal.Halted:
                yield return At(HalfVerified + 6);
                await HaltAsync(id);
                yield break;
            case DemoGoal.Rectifying:
                yield return county.Back(12);
                await RectifyAsync(id, who);
                yield break;
            case DemoGoal.NodeAcceptance:
                yield return At(HalfVerified + 5);
                await AcceptNodeAsync(id, nodes[0], who);
                yield break;
        }

        if (!plan.PaysAfterAcceptance && (goal is (>= DemoGoal.Requested and <= DemoGoal.PaidPart) or DemoGoal.Finished) && await TermsAsync(id, isAccepted: false) is { } first)
        {
            await foreach (var day in PayAsync(id, who, goal == DemoGoal.Finished ? DemoGoal.PaidPart : goal, first, PaymentDays(goal, At(FirstPayment))))
            {
                yield return day;
            }

            if (goal != DemoGoal.Finished)
            {
                yield break;
            }
        }

        yield return At(RestReported);
        foreach (var node in nodes.Skip(1))
        {
            await ReportAsync(id, node, who);
            await VerifyAsync(id, node);
        }

        await county.As<ISubProjectAppService>(who).CompleteAsync(id, new SubProjectRemarkInput { Text = "已完工，内部自查合格。" }, Stop);
        yield return At(AcceptanceIn);
        var acceptance = await AskForAcceptanceAsync(new CreateAcceptanceInput { Level = AcceptanceLevel.SubProject, SubProjectId = id }, who);
        if (goal == DemoGoal.Accepting)
        {
            yield break;
        }

        yield return At(AcceptanceChecked);
        await CheckAcceptanceAsync(acceptance);
        if (goal == DemoGoal.AcceptanceInApproval)
        {
            yield break;
        }

        yield return At(Accepted);
        await county.DecideAsync(DocumentType.SubProjectAcceptance, acceptance);
        await RegisterAssetAsync(plan, id);
        if (goal == DemoGoal.Accepted)
        {
            yield break;
        }

        if (await TermsAsync(id, isAccepted: true) is { } last)
        {
            await foreach (var day in PayAsync(id, who, goal == DemoGoal.Finished ? DemoGoal.PaidPart : goal, last, PaymentDays(goal, At(LastPayment))))
            {
                yield return day;
            }
        }

        if (goal == DemoGoal.Finished)
        {
            yield return At(LastPayment + 30);
            await Office<IAcceptanceAppService>().FileAsync(acceptance, new FileAcceptanceInput { ArchiveReference = "验收档案", AttachmentIds = [await county.PaperAsync("office", "验收意见书")] }, Stop);
            await Office<ISubProjectAppService>().CloseAsync(id, new SubProjectRemarkInput { Text = "资料已归档，子项目办结。" }, Stop);
        }
    }

    private TService Office<TService>()
        where TService : class => county.As<TService>("office");

    private async Task<Guid> CreateAsync(DemoSubProject plan, DateOnly begin)
    {
        // A sub-project that is late in its goal was meant to end; those that go on end ahead, one soon.
        var length = plan.Until is DemoGoal.Rectifying or DemoGoal.Halted ? Beginnings[plan.Until] - 4 : plan.Until == DemoGoal.Finished ? Accepted : 240;
        var end = begin.AddDays(length);
        DateOnly InTime(int days) => begin.AddDays(Math.Min(days, length));
        return (await Office<ISubProjectAppService>().CreateAsync(
            new SubProjectInput
            {
                Name = plan.Name,
                WorkKind = plan.Kind,
                Content = plan.Name,
                AcceptanceIndicators = "与批准的方案一致，能够正常使用。",
                PlannedStart = begin,
                PlannedEnd = end,
                Lines = ToLines(plan),
                Nodes = [new SubProjectNodeInput { Name = "方案落实和主体实施", Weight = 50, PlannedOn = InTime(HalfReported + 3) }, new SubProjectNodeInput { Name = "收尾、调试和试运行", Weight = 50, PlannedOn = InTime(RestReported + 3) }],
            }, Stop)).Id;
    }

    private static SubProjectLineInput[] ToLines(DemoSubProject plan) => [.. plan.Lines.Select(l => new SubProjectLineInput { BudgetItemCode = l.Key, Amount = l.Value })];

    private async Task<Guid> HandInSchemeAsync(DemoSubProject plan, Guid id, string who)
    {
        var scheme = await county.As<IDesignSchemeAppService>(who).CreateAsync(
            new CreateDesignSchemeInput
            {
                SubProjectId = id,
                Scheme = new DesignSchemeInput { Title = plan.Name + "方案", Kinds = [plan.Scheme], Text = "目标、内容、分项预算、进度安排和验收指标见附件。", Lines = ToLines(plan), AttachmentIds = [await county.PaperAsync(who, "设计方案")] },
            }, Stop);
        await county.As<IDesignSchemeAppService>(who).SubmitAsync(scheme.Id, new StampInput(), Stop);
        return scheme.Id;
    }

    private async Task ReportAsync(Guid id, SubProjectNodeDto node, string who) => await county.As<ISubProjectAppService>(who).ReportProgressAsync(
        id, new ReportProgressInput { NodeId = node.Id, Text = $"“{node.Name}”已完成，请查验。", AttachmentIds = [await county.PictureAsync(who)] }, Stop);

    private async Task VerifyAsync(Guid id, SubProjectNodeDto node) => await Office<ISubProjectAppService>().VerifyProgressAsync(
        id, new VerifyProgressInput { NodeId = node.Id, IsFinished = true, Text = "现场核查属实，质量符合要求。", AttachmentIds = [await county.PictureAsync("office")] }, Stop);

    private async Task HaltAsync(Guid id) => await county.As<IHaltOrderAppService>("government").CreateAsync(
        new CreateHaltOrderInput
        {
            SubProjectId = id, Reason = HaltReason.DepartureFromPlan, Text = "现场做法与批准的方案不一致，先停工。", Finding = "恢复批准的做法，并说明原因。", RectificationDueOn = county.Now.AddDays(21),
            AttachmentIds = [await county.PictureAsync("government")],
        }, Stop);

    private async Task RectifyAsync(Guid id, string who)
    {
        var order = await Office<IRectificationAppService>().CreateAsync(
            new CreateRectificationInput { Origin = RectificationOrigin.Inspection, SubProjectId = id, Title = "设备台账不完整", Finding = "部分设备没有登记编号和存放地点。", DueOn = county.Back(3), AttachmentIds = [await county.PictureAsync("office")] }, Stop);
        await county.As<IRectificationAppService>(who).HandInMeasuresAsync(order.Id, new SubProjectRemarkInput { Text = "逐台核对编号，补齐台账和标签。" }, Stop);
    }

    private async Task AcceptNodeAsync(Guid id, SubProjectNodeDto node, string who)
    {
        var acceptance = await AskForAcceptanceAsync(new CreateAcceptanceInput { Level = AcceptanceLevel.Node, SubProjectId = id, NodeId = node.Id }, who);
        await CheckAcceptanceAsync(acceptance);
    }

    private async Task<Guid> AskForAcceptanceAsync(CreateAcceptanceInput input, string who)
    {
        var acceptance = await county.As<IAcceptanceAppService>(who).CreateAsync(input, Stop);
        var checks = new List<AcceptanceCheckInput>();
        foreach (var check in acceptance.Checks)
        {
            checks.Add(new AcceptanceCheckInput { Code = check.Code, IsReady = true, AttachmentIds = [await county.PaperAsync(who, check.Name.Source)] });
        }

        await county.As<IAcceptanceAppService>(who).UpdateAsync(acceptance.Id, new SelfCheckInput { SelfCheck = "对照方案逐项自查，合格。", Checks = checks }, Stop);
        await county.As<IAcceptanceAppService>(who).SubmitAsync(acceptance.Id, new StampInput(), Stop);
        return acceptance.Id;
    }

    private async Task CheckAcceptanceAsync(Guid id)
    {
        await Office<IAcceptanceAppService>().VerifyAsync(
            id,
            new VerifyAcceptanceInput { Departments = "相关专业部门", Text = "实物与方案、账目一致。", AreFundsProperlyUsed = true, FundsText = "票据齐全，专款专用。", PlanCriteria = "批准的设计方案", AttachmentIds = [await county.PictureAsync("office")] }, Stop);
        await county.As<IAcceptanceAppService>("inspector").SignAsync(id, new SignAcceptanceInput { Department = "相关专业部门", Opinion = "合格" }, Stop);
        await Office<IAcceptanceAppService>().GiveOpinionAsync(id, new SubProjectRemarkInput { Text = "建议通过验收。" }, Stop);
    }

    private async Task RegisterAssetAsync(DemoSubProject plan, Guid id)
    {
        if (plan.Asset is { } asset)
        {
            var line = plan.Lines.First();
            await Office<IAssetAppService>().CreateAsync(
                new AssetInput { Name = asset, Kind = AssetKind.Equipment, BudgetCode = line.Key, Voucher = "记-" + county.Now.DayNumber, SubProjectId = id, Value = line.Value, AcquiredOn = county.Now, Place = "县级电子商务公共服务中心", Keeper = "承建单位" }, Stop);
        }
    }

    // The part of the money that the county's rules let one ask for now, and how much of it is asked for.
    private async Task<(PaymentPartDto Part, IReadOnlyList<PaymentLineInput> Lines)?> TermsAsync(Guid id, bool isAccepted)
    {
        var terms = await Office<IPaymentAppService>().GetTermsAsync(new PaymentTermsInput { SubProjectId = id }, Stop);
        if (terms.Parts.FirstOrDefault(p => p.Reasons.Count == 0 && p.Most > 0 && (isAccepted || p.Stage is PaymentStage.Mid or PaymentStage.Progress) && !(isAccepted && p.Stage == PaymentStage.Mid)) is not { } part)
        {
            return null;
        }

        var amount = part.Stage switch
        {
            PaymentStage.Progress when !isAccepted => decimal.Round(part.Most * 0.5m, 2),
            PaymentStage.Part => Math.Min(part.Most, decimal.Round(terms.Budget * 0.6m, 2)),
            _ => part.Most,
        };
        var lines = new List<PaymentLineInput>();
        foreach (var line in terms.Lines)
        {
            var taken = Math.Min(amount, line.Amount);
            amount -= taken;
            if (taken > 0)
            {
                lines.Add(new PaymentLineInput { BudgetItemCode = line.BudgetItemCode, Amount = taken, Purpose = terms.Name });
            }
        }

        return (part, lines);
    }

    // What is going on now ends today; what is long past follows the sub-project's own time.
    private Days PaymentDays(DemoGoal goal, DateOnly start) => goal switch
    {
        DemoGoal.Requested => new(county.Back(3), county.Today, county.Today, county.Today, county.Today, county.Today),
        DemoGoal.InApproval => new(county.Back(9), county.Back(6), county.Back(3), county.Today, county.Today, county.Today),
        DemoGoal.UnderNotice => new(county.Back(12), county.Back(8), county.Back(5), county.Back(2), county.Today, county.Today),
        DemoGoal.Objected => new(county.Back(14), county.Back(10), county.Back(6), county.Back(4), county.Back(2), county.Today),
        DemoGoal.Payable => new(county.Back(19), county.Back(15), county.Back(12), county.Back(10), county.Back(2), county.Today),
        DemoGoal.PaidPart => new(county.Back(34), county.Back(30), county.Back(27), county.Back(25), county.Back(16), county.Back(14)),
        _ => new(start, start.AddDays(4), start.AddDays(7), start.AddDays(10), start.AddDays(24), start.AddDays(26)),
    };

    private async IAsyncEnumerable<DateOnly> PayAsync(Guid id, string who, DemoGoal goal, (PaymentPartDto Part, IReadOnlyList<PaymentLineInput> Lines) terms, Days days)
    {
        yield return days.Ask;
        var payment = await AskAsync(id, who, terms.Part, terms.Lines);
        if (goal == DemoGoal.Requested)
        {
            yield break;
        }

        yield return days.Check;
        await Office<IPaymentAppService>().VerifyAsync(
            payment, new SiteCheckInput { Day = county.Now, Departments = "相关专业部门", Text = "进度与申报一致。", Progress = 50, IsFundsUseProper = true, PhotoIds = [await county.PictureAsync("office")] }, Stop);
        yield return days.Opinion;
        var seen = await Office<IPaymentAppService>().GetAsync(payment, Stop);
        await Office<IPaymentAppService>().GiveOpinionAsync(payment, new PaymentOpinionInput { Text = "查验属实，建议按申请金额拨付。", ConcurrencyStamp = seen.ConcurrencyStamp }, Stop);
        if (goal == DemoGoal.InApproval)
        {
            yield break;
        }

        yield return days.Approve;
        await county.DecideAsync(DocumentType.Payment, payment);
        if (goal == DemoGoal.UnderNotice)
        {
            yield break;
        }

        yield return days.Clear;
        if (goal == DemoGoal.Objected)
        {
            var notice = (await Office<IPaymentAppService>().GetAsync(payment, Stop)).Notices[0];
            await county.As<IPublicObjections>(null).ObjectAsync(notice.Number, new ObjectInput { Text = county.Scenario.Objection }, Stop);
            yield break;
        }

        await county.RunJobAsync("NoticeExpiry");
        if (goal == DemoGoal.Payable)
        {
            yield break;
        }

        yield return days.Pay;
        seen = await county.As<IPaymentAppService>("finance").GetAsync(payment, Stop);
        await county.As<IPaymentAppService>("finance").PayAsync(
            payment,
            new PayInput { Amount = seen.OpinionAmount!.Value, VoucherNumber = "付-" + seen.Summary.Number, Day = county.Now, ProofIds = [await county.PaperAsync("finance", "付款凭证")], ConcurrencyStamp = seen.ConcurrencyStamp }, Stop);
    }

    private async Task<Guid> AskAsync(Guid id, string who, PaymentPartDto part, IReadOnlyList<PaymentLineInput> lines)
    {
        var papers = new List<PaperInput>();
        foreach (var kind in part.Papers)
        {
            papers.Add(new PaperInput { AttachmentId = await county.PaperAsync(who, kind switch
            {
                PaymentPaperKind.Application => "拨付申请",
                PaymentPaperKind.OriginalVoucher => "原始单据",
                PaymentPaperKind.Invoice => "发票",
                PaymentPaperKind.AcceptanceOpinion => "验收意见",
                PaymentPaperKind.Contract => "合同",
                PaymentPaperKind.ProcurementFile => "采购文件",
                _ => "证明材料",
            }), Kind = kind });
        }

        var payment = await county.As<IPaymentAppService>(who).CreateAsync(new CreatePaymentInput { SubProjectId = id, Stage = part.Stage, Reason = "按进度和验收情况申请拨付。", Lines = lines, Papers = papers }, Stop);
        await county.As<IInvoiceAppService>(who).CreateAsync(
            new CreateInvoiceInput
            {
                PaymentId = payment.Summary.Id, Kind = InvoiceKind.Invoice, InvoiceNumber = $"{county.County.Name}-{payment.Summary.Number}".ToUpperInvariant(), Amount = payment.RequestedAmount, IssuedOn = county.Now, Seller = payment.Summary.PayeeName,
            }, Stop);
        return payment.Summary.Id;
    }

    private sealed record Days(DateOnly Ask, DateOnly Check, DateOnly Opinion, DateOnly Approve, DateOnly Clear, DateOnly Pay);
}
