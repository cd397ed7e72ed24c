using CountyCloud.Administration.Identity;
using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IPaymentAppService"/>
public sealed class PaymentAppService(
    IRepository<Payment> payments, IFundQueries queries, FundContext fund, FundsPoster poster, ApprovalDesk approvals, IApprovalAppService approvalService, TaskDesk tasks, Attachments attachments,
    NoticeDtos noticeDtos, InvoiceDesk invoices, RuleTexts texts, IUnitOfWork unitOfWork) : IPaymentAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<PaymentListItemDto>> GetListAsync(PaymentListInput input, CancellationToken cancellationToken) =>
        await queries.GetPaymentsAsync(input, await fund.ContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<PaymentDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await VisitAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<PaymentTermsDto> GetTermsAsync(PaymentTermsInput input, CancellationToken cancellationToken)
    {
        var subProject = await SubProjectAsync(input.SubProjectId, cancellationToken);
        var s = await fund.SituationAsync(subProject, subProject.ContractorId ?? Guid.Empty, null, cancellationToken);
        var parts = Enum.GetValues<PaymentStage>().Where(stage => !new StageIsOfferedRule(stage, subProject.WorkKind, s.Rules).IsBroken)
            .Select(stage => new PaymentPartDto(stage, PaymentTerms.Most(stage, s), PaymentTerms.Papers(stage, subProject.WorkKind, s.Rules), texts.Of(PaymentTerms.Always(s).Concat(PaymentTerms.Of(stage, s)))));
        return new PaymentTermsDto(
            subProject.Id, subProject.Number, subProject.Name, subProject.BudgetTotal, subProject.BudgetTotal - s.Left, s.Left, [.. subProject.Budget.Select(b => new LineAmount(b.BudgetItemCode, s.LeftOf(b.BudgetItemCode)))], [.. parts]);
    }

    /// <inheritdoc />
    public Task<PaymentDto> CreateAsync(CreatePaymentInput input, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        var subProject = await SubProjectAsync(input.SubProjectId, cancellationToken);
        var payee = subProject.ContractorId ?? throw new BusinessException("Funds:SubProjectWithoutContractor").WithData("subProject", subProject.Number);
        var situation = await fund.SituationAsync(subProject, payee, null, cancellationToken);
        var payment = Payment.Request(
            fund.Ids.Create(),
            new PaymentRequest(await fund.NumberAsync("PAY", cancellationToken), input.Stage, input.Reason.Trim(), ToLines(input.Lines), payee, subProject.ContractorName, fund.UserName, fund.Today),
            situation, fund.Ids);
        await AttachAsync(payment, input.Papers, cancellationToken);
        payments.Add(payment);
        await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Inspect, DocumentType.Payment, payment.Id, Title(payment), [CountyRoles.ProgrammeOffice, "CompetentDepartment"]), cancellationToken);
        return payment;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<PaymentDto> UpdateAsync(Guid id, UpdatePaymentInput input, CancellationToken cancellationToken) => ChangeAsync(id, input.ConcurrencyStamp, async payment =>
        payment.Change(input.Reason.Trim(), ToLines(input.Lines), await fund.SituationAsync(payment, cancellationToken), fund.Ids), cancellationToken);

    /// <inheritdoc />
    public Task<PaymentDto> AddPapersAsync(Guid id, PaymentPapersInput input, CancellationToken cancellationToken) => ChangeAsync(id, null, async payment =>
    {
        if (payment.State is not (PaymentState.Requested or PaymentState.SiteVerified))
        {
            throw new PaymentStepFitsStateRule(payment.State).ToException();
        }

        await AttachAsync(payment, input.Papers, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<PaymentDto> WithdrawAsync(Guid id, ReasonInput input, CancellationToken cancellationToken) => ChangeAsync(id, null, async payment =>
    {
        payment.Withdraw(input.Reason.Trim());
        await EndAsync(payment, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<PaymentDto> RefuseAsync(Guid id, ReasonInput input, CancellationToken cancellationToken) => ChangeAsync(id, null, async payment =>
    {
        payment.Refuse(input.Reason.Trim());
        await EndAsync(payment, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<PaymentDto> VerifyAsync(Guid id, SiteCheckInput input, CancellationToken cancellationToken) => ChangeAsync(id, null, async payment =>
    {
        fund.CheckNotInFuture(input.Day);
        payment.Verify(new SiteCheck(input.Day, input.Departments.Trim(), input.Text.Trim(), input.Progress, input.IsFundsUseProper, fund.UserName), await fund.SituationAsync(payment, cancellationToken));
        await AttachAsync(payment, [.. input.PhotoIds.Select(p => new PaperInput { AttachmentId = p, Kind = PaymentPaperKind.SitePhoto })], cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<PaymentDto> GiveOpinionAsync(Guid id, PaymentOpinionInput input, CancellationToken cancellationToken) => ChangeAsync(id, input.ConcurrencyStamp, async payment =>
    {
        await AttachAsync(payment, input.Papers, cancellationToken);
        await invoices.CheckAsync(payment, cancellationToken);
        IReadOnlyList<LineAmount> lines = input.Lines.Count == 0
            ? [.. payment.Lines.Select(l => new LineAmount(l.BudgetItemCode, l.Amount))]
            : [.. input.Lines.Where(l => l.Amount > 0).Select(l => new LineAmount(l.BudgetItemCode, l.Amount))];
        payment.GiveOpinion(lines, input.Text.Trim(), fund.UserName, fund.Today, await fund.SituationAsync(payment, cancellationToken));
        await tasks.CloseAsync(DocumentType.Payment, payment.Id, WorkTaskState.Done, [WorkTaskKind.Inspect], cancellationToken);
        await approvals.SubmitAsync(new ApprovalSubject(DocumentType.Payment, payment.Id, payment.Number, payment.Title, payment.WorkKind, payment.OpinionAmount, payment.PayeeId), cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<PaymentDto> PayAsync(Guid id, PayInput input, CancellationToken cancellationToken) => ChangeAsync(id, input.ConcurrencyStamp, async payment =>
    {
        fund.CheckNotInFuture(input.Day);
        payment.Pay(input.Amount, input.VoucherNumber.Trim(), input.Day, fund.UserName, await fund.SituationAsync(payment, cancellationToken));
        await AttachAsync(payment, [.. input.ProofIds.Select(p => new PaperInput { AttachmentId = p, Kind = PaymentPaperKind.PaymentProof })], cancellationToken);
        await tasks.CloseAsync(DocumentType.Payment, payment.Id, WorkTaskState.Done, [WorkTaskKind.Pay], cancellationToken);
        await poster.PayAsync(payment, input.Day, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<PaymentDto> ReturnDepositAsync(Guid id, DepositReturnInput input, CancellationToken cancellationToken) => ChangeAsync(id, null, async payment =>
    {
        fund.CheckNotInFuture(input.Day);
        payment.ReturnDeposit(input.Amount);
        await poster.ReturnDepositAsync(payment, input.Amount, input.Reason.Trim(), input.Day, cancellationToken);
    }, cancellationToken);

    private static string Title(Payment payment) => $"{payment.Number} {payment.Title}";

    private static List<PaymentLineRequest> ToLines(IEnumerable<PaymentLineInput> lines) => [.. lines.Select(l => new PaymentLineRequest(l.BudgetItemCode, l.Amount, Trim(l.FundSourceCode), Trim(l.Purpose), l.IsDeposit))];

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // Whoever may not see a sub-project is told that there is none.
    private async Task<SubProjectPosition> SubProjectAsync(Guid id, CancellationToken cancellationToken)
    {
        var subProject = await fund.SubProjectAsync(id, cancellationToken);
        await fund.CheckMayVisitAsync(typeof(Payment), id, subProject.ContractorId, cancellationToken);
        return subProject;
    }

    private async Task<Payment> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var payment = await payments.GetAsync(id, cancellationToken);
        await fund.CheckMayVisitAsync(typeof(Payment), id, payment.PayeeId, cancellationToken);
        return payment;
    }

    private Task<PaymentDto> ChangeAsync(Guid id, string? stamp, Func<Payment, Task> change, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        var payment = await VisitAsync(id, cancellationToken);
        if (stamp is not null)
        {
            payment.CheckConcurrencyStamp(stamp);
        }

        await change(payment);
        return payment;
    }, cancellationToken);

    private async Task<PaymentDto> RunAsync(Func<Task<Payment>> work, CancellationToken cancellationToken)
    {
        PaymentDto? result = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var payment = await work();
            await unitOfWork.SaveAsync(cancellationToken);
            result = await ToDtoAsync(payment, cancellationToken);
        }, cancellationToken);
        return result!;
    }

    private async Task EndAsync(Payment payment, CancellationToken cancellationToken)
    {
        await tasks.CloseAsync(DocumentType.Payment, payment.Id, WorkTaskState.Dropped, null, cancellationToken);
        await invoices.ReleaseAsync(payment, cancellationToken);
    }

    private async Task AttachAsync(Payment payment, IReadOnlyList<PaperInput> papers, CancellationToken cancellationToken)
    {
        var added = new List<PaymentPaper>();
        foreach (var group in papers.GroupBy(p => p.Kind))
        {
            added.AddRange((await attachments.AttachAsync(DocumentType.Payment, payment.Id, [.. group.Select(p => p.AttachmentId)], group.Key.ToString(), cancellationToken))
                .Select(a => new PaymentPaper(a.Id, group.Key, a.FileName, a.Sha256)));
        }

        if (added.Count > 0)
        {
            payment.AddPapers(added);
        }
    }

    private async Task<PaymentDto> ToDtoAsync(Payment p, CancellationToken cancellationToken)
    {
        var rules = await fund.RulesAsync(cancellationToken);
        var situation = p.IsOpen ? await fund.SituationAsync(p, cancellationToken) : null;
        var (allowed, blocked) = await StepsAsync(p, situation, cancellationToken);
        var calendar = await fund.CalendarAsync(cancellationToken);
        var needed = p.State is PaymentState.Requested or PaymentState.SiteVerified ? PaymentTerms.Papers(p.Stage, p.WorkKind, rules) : [];
        return new PaymentDto(
            new PaymentListItemDto(p.Id, p.Number, p.SubProjectId, p.SubProjectNumber, p.SubProjectName, p.Stage, p.State, p.PayeeName, p.PaidAmount ?? p.Counts, p.RequestedOn, p.NoticeEndsOn, p.PaidOn, p.VoucherNumber),
            p.ConcurrencyStamp, p.WorkKind, p.Reason, p.RequesterName, p.RequestedAmount,
            p.CheckedOn is { } day ? new SiteCheckDto(day, p.CheckDepartments!, p.CheckText!, p.CheckProgress, p.IsFundsUseProper == true, p.CheckedBy!) : null,
            p.OpinionAmount, p.OpinionText, p.OpinionOn, p.OpinionBy, p.ApprovedOn, p.PaidAmount, p.RecoveredAmount, p.DepositReturned, p.EndReason,
            [.. p.Lines.Select(l => new PaymentLineDto(l.BudgetItemCode, l.Amount, l.OpinionAmount, l.FundSourceCode, l.Purpose, l.IsDeposit))],
            p.Papers, [.. needed.Where(n => p.Papers.All(x => x.Kind != n))], p.Funding,
            [.. (await queries.GetNoticesOfAsync(p.Id, cancellationToken)).Select(n => noticeDtos.Of(n, calendar))],
            [.. (await queries.GetInvoicesOfAsync(p.Id, cancellationToken)).Select(InvoiceDesk.ToDto)],
            (await approvalService.GetOfDocumentAsync(new ApprovalDocumentInput { DocumentType = DocumentType.Payment, DocumentId = p.Id }, cancellationToken)).Items,
            allowed, blocked);
    }

    private async Task<(IReadOnlyList<string> Allowed, IReadOnlyList<BlockedActionDto> Blocked)> StepsAsync(Payment p, PaymentSituation? s, CancellationToken cancellationToken)
    {
        var allowed = new List<string>();
        var blocked = new List<BlockedActionDto>();
        var submits = await fund.MayAsync(CountyCloudPermissions.ProjectsSubmit, cancellationToken) || await fund.MayAsync(CountyCloudPermissions.ProjectsManage, cancellationToken);
        var manages = await fund.MayAsync(CountyCloudPermissions.ProjectsManage, cancellationToken);
        var pays = await fund.MayAsync(CountyCloudPermissions.FundsPay, cancellationToken);
        var isWaiting = p.State is PaymentState.Requested or PaymentState.SiteVerified;
        void Offer(string action, bool isOffered, IEnumerable<IBusinessRule> rules)
        {
            if (!isOffered)
            {
                return;
            }

            var reasons = texts.Of(rules);
            if (reasons.Count == 0)
            {
                allowed.Add(action);
            }
            else
            {
                blocked.Add(new BlockedActionDto(action, reasons));
            }
        }

        Offer("update", submits && p.State == PaymentState.Requested, []);
        Offer("addPapers", submits && isWaiting, []);
        Offer("withdraw", submits && isWaiting, []);
        Offer("refuse", manages && isWaiting, []);
        Offer("verify", manages && isWaiting, s is null ? [] : [new HaltedSubProjectIsNotPaidRule(s.SubProject)]);
        Offer("giveOpinion", manages && p.State == PaymentState.SiteVerified, s is null ? [] :
        [
            new SiteCheckFoundProperUseRule(p.IsFundsUseProper == true), new PapersAreCompleteRule(PaymentTerms.Papers(p.Stage, p.WorkKind, s.Rules), [.. p.Papers.Select(x => x.Kind)], s.Rules),
            .. PaymentTerms.Always(s), .. PaymentTerms.Of(p.Stage, s),
        ]);
        Offer("pay", pays && p.IsApproved, s is null ? [] : [new PaymentIsPayableRule(p.State, p.NoticeEndsOn), .. PaymentTerms.Always(s)]);
        Offer("returnDeposit", pays && p.State == PaymentState.Paid && p.Funding.Where(f => f.IsDeposit).Sum(f => f.Amount) > p.DepositReturned, []);
        return (allowed, blocked);
    }
}
