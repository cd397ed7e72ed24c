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

/// <inheritdoc cref="IViolationCaseAppService"/>
public sealed class ViolationCaseAppService(
    IRepository<ViolationCase> cases, IRepository<Payment> payments, IFundQueries queries, FundContext fund, FundsPoster poster, ApprovalDesk approvals, IApprovalAppService approvalService, TaskDesk tasks,
    Attachments attachments, CountyDocuments documents, IUnitOfWork unitOfWork) : IViolationCaseAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<ViolationCaseListItemDto>> GetListAsync(ViolationCaseListInput input, CancellationToken cancellationToken) =>
        await fund.ContractorAsync(cancellationToken) is null ? await queries.GetCasesAsync(input, cancellationToken) : new PagedResultDto<ViolationCaseListItemDto>(0, []);

    /// <inheritdoc />
    public async Task<ViolationCaseDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await VisitAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<ViolationCaseDto> CreateAsync(ReportViolationInput input, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        await documents.CheckEngagedAsync(input.ContractorId, cancellationToken);
        var payment = input.PaymentId is { } paymentId ? await payments.GetAsync(paymentId, cancellationToken) : null;
        var subProject = (input.SubProjectId ?? payment?.SubProjectId) is { } subProjectId ? await fund.SubProjectAsync(subProjectId, cancellationToken) : null;
        var violation = ViolationCase.Report(fund.Ids.Create(), await fund.NumberAsync("CASE", cancellationToken), new ViolationReport(
            input.Kind, input.Title.Trim(), input.Description.Trim(), input.ContractorId ?? payment?.PayeeId ?? subProject?.ContractorId, subProject?.Id, payment?.Id, fund.UserName, fund.Today));
        cases.Add(violation);
        await attachments.AttachAsync(DocumentType.ViolationCase, violation.Id, input.AttachmentIds, null, cancellationToken);
        await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, DocumentType.ViolationCase, violation.Id, $"{violation.Number} {violation.Title}", [CountyRoles.ProgrammeOffice, "CompetentDepartment"]), cancellationToken);
        return violation;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ViolationCaseDto> VerifyAsync(Guid id, VerifyViolationInput input, CancellationToken cancellationToken) => ChangeAsync(id, async violation =>
    {
        var payment = input.PaymentId is { } paymentId ? await payments.GetAsync(paymentId, cancellationToken) : null;
        violation.Verify(input.Findings.Trim(), string.IsNullOrWhiteSpace(input.ReportedTo) ? null : input.ReportedTo.Trim(), payment?.PayeeId, payment?.Id);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ViolationCaseDto> DismissAsync(Guid id, ReasonInput input, CancellationToken cancellationToken) => ChangeAsync(id, async violation =>
    {
        violation.Dismiss(input.Reason.Trim(), fund.UserName, fund.Today);
        await tasks.CloseAsync(DocumentType.ViolationCase, id, WorkTaskState.Dropped, null, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ViolationCaseDto> AskDecisionAsync(Guid id, SanctionsInput input, CancellationToken cancellationToken) => ChangeAsync(id, async violation =>
    {
        foreach (var paymentId in new[] { input.StopPaymentId, input.CutPaymentId }.OfType<Guid>())
        {
            var payment = await payments.GetAsync(paymentId, cancellationToken);
            if (payment.State is PaymentState.Paid || !payment.IsOpen || (paymentId == input.CutPaymentId && !payment.IsApproved))
            {
                throw new PaymentStepFitsStateRule(payment.State).ToException();
            }
        }

        violation.AskDecision(
            new ViolationSanctions(input.RecoverAmount, input.IsBarred, input.BarUntil, input.StopPaymentId, input.CutPaymentId, input.CutTo, string.IsNullOrWhiteSpace(input.ReferTo) ? null : input.ReferTo.Trim(), input.Reason.Trim()),
            await fund.RulesAsync(cancellationToken));
        await tasks.CloseAsync(DocumentType.ViolationCase, id, WorkTaskState.Done, [WorkTaskKind.Act], cancellationToken);
        await approvals.SubmitAsync(new ApprovalSubject(DocumentType.ViolationCase, id, violation.Number, violation.Title, null, violation.RecoverAmount), cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ViolationCaseDto> RecoverAsync(Guid id, RecoverInput input, CancellationToken cancellationToken) => ChangeAsync(id, async violation =>
    {
        fund.CheckNotInFuture(input.Day);
        violation.Recover(input.Amount);
        var payment = await payments.GetAsync(violation.PaymentId!.Value, cancellationToken);
        payment.Recover(input.Amount);
        if (violation.State != ViolationState.Recovering)
        {
            await tasks.CloseAsync(DocumentType.ViolationCase, id, WorkTaskState.Done, [WorkTaskKind.Act], cancellationToken);
        }

        await poster.RecoverAsync(payment, violation, input.Amount, input.VoucherNumber.Trim(), input.Day, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ViolationCaseDto> CloseAsync(Guid id, ReasonInput input, CancellationToken cancellationToken) => ChangeAsync(id, async violation =>
    {
        violation.Close(input.Reason.Trim(), fund.Today);
        await tasks.CloseAsync(DocumentType.ViolationCase, id, WorkTaskState.Done, null, cancellationToken);
    }, cancellationToken);

    private async Task<ViolationCase> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var violation = await cases.GetAsync(id, cancellationToken);
        return await fund.ContractorAsync(cancellationToken) is null ? violation : throw new EntityNotFoundException(typeof(ViolationCase), id);
    }

    private Task<ViolationCaseDto> ChangeAsync(Guid id, Func<ViolationCase, Task> change, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        var violation = await VisitAsync(id, cancellationToken);
        await change(violation);
        return violation;
    }, cancellationToken);

    private async Task<ViolationCaseDto> RunAsync(Func<Task<ViolationCase>> work, CancellationToken cancellationToken)
    {
        ViolationCaseDto? result = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var violation = await work();
            await unitOfWork.SaveAsync(cancellationToken);
            result = await ToDtoAsync(violation, cancellationToken);
        }, cancellationToken);
        return result!;
    }

    private async Task<ViolationCaseDto> ToDtoAsync(ViolationCase c, CancellationToken cancellationToken)
    {
        var mayKeep = await fund.MayAsync(CountyCloudPermissions.ProjectsManage, cancellationToken) || await fund.MayAsync(CountyCloudPermissions.FundsInspect, cancellationToken);
        string[] allowed =
        [
            .. mayKeep && c.State is ViolationState.Reported or ViolationState.Verified ? new[] { "verify" } : [],
            .. mayKeep && c.State is ViolationState.Reported or ViolationState.Verified && !new WhoReportedDoesNotDismissRule(c.Number, c.ReportedBy, fund.UserName).IsBroken ? new[] { "dismiss" } : [],
            .. mayKeep && c.State == ViolationState.Verified ? new[] { "askDecision" } : [],
            .. c.State == ViolationState.Recovering && await fund.MayAsync(CountyCloudPermissions.FundsPay, cancellationToken) ? new[] { "recover" } : [],
            .. mayKeep && c.State is ViolationState.Decided or ViolationState.Recovered or ViolationState.Referred ? new[] { "close" } : [],
        ];
        var payment = c.PaymentId is { } paymentId ? await payments.FindAsync(paymentId, cancellationToken) : null;
        var contractor = payment?.PayeeName ?? (c.SubProjectId is { } subProjectId ? (await fund.SubProjectAsync(subProjectId, cancellationToken)).ContractorName : null);
        return new ViolationCaseDto(
            new ViolationCaseListItemDto(c.Id, c.Number, c.Kind, c.Title, c.State, c.ReportedOn, c.RecoverAmount, c.RecoveredAmount), c.Description, c.ContractorId, c.SubProjectId, c.PaymentId, payment?.Number, contractor, c.ReportedBy,
            c.Verification, c.ReportedTo, c.DecisionReason, c.IsBarred, c.BarFrom, c.BarUntil, c.StopPaymentId, c.CutPaymentId, c.CutTo, c.ReferTo, c.DecidedOn, c.Opinion, c.ClosedOn, c.ClosingNote,
            (await approvalService.GetOfDocumentAsync(new ApprovalDocumentInput { DocumentType = DocumentType.ViolationCase, DocumentId = c.Id }, cancellationToken)).Items,
            (await attachments.GetListAsync(new AttachmentListInput { DocumentType = DocumentType.ViolationCase, DocumentId = c.Id }, cancellationToken)).Items, allowed);
    }
}
