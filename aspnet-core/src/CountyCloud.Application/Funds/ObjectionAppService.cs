using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IObjectionAppService"/>
public sealed class ObjectionAppService(
    IRepository<Objection> objections, IRepository<Payment> payments, IFundQueries queries, FundContext fund, ApprovalDesk approvals, IApprovalAppService approvalService, TaskDesk tasks,
    Attachments attachments, IUnitOfWork unitOfWork) : IObjectionAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<ObjectionDto>> GetListAsync(ObjectionListInput input, CancellationToken cancellationToken)
    {
        if (await fund.ContractorAsync(cancellationToken) is not null)
        {
            return new PagedResultDto<ObjectionDto>(0, []);
        }

        var page = await queries.GetObjectionsAsync(input, cancellationToken);
        var mayManage = await fund.MayAsync(CountyCloudPermissions.ProjectsManage, cancellationToken);
        return new PagedResultDto<ObjectionDto>(page.TotalCount, [.. page.Items.Select(o => ToDto(o, mayManage, []))]);
    }

    /// <inheritdoc />
    public async Task<ObjectionDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await VisitAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ObjectionDto> AnswerAsync(Guid id, AnswerObjectionInput input, CancellationToken cancellationToken)
    {
        ObjectionDto? result = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var objection = await VisitAsync(id, cancellationToken);
            var payment = await payments.GetAsync(objection.PaymentId, cancellationToken);
            objection.GiveAnswer(input.Answer.Trim(), input.Outcome, input.LowerTo, payment.OpinionAmount ?? 0, fund.UserName, fund.Today);
            await attachments.AttachAsync(DocumentType.PublicNotice, id, input.AttachmentIds, null, cancellationToken);
            await tasks.CloseAsync(DocumentType.PublicNotice, id, WorkTaskState.Done, [WorkTaskKind.Answer], cancellationToken);
            await approvals.SubmitAsync(new ApprovalSubject(DocumentType.PublicNotice, id, objection.Number, $"{objection.NoticeNumber} {payment.Title}", payment.WorkKind, payment.OpinionAmount), cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
            result = await ToDtoAsync(objection, cancellationToken);
        }, cancellationToken);
        return result!;
    }

    private async Task<Objection> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var objection = await objections.GetAsync(id, cancellationToken);
        return await fund.ContractorAsync(cancellationToken) is null ? objection : throw new EntityNotFoundException(typeof(Objection), id);
    }

    private async Task<ObjectionDto> ToDtoAsync(Objection o, CancellationToken cancellationToken) => ToDto(
        o, await fund.MayAsync(CountyCloudPermissions.ProjectsManage, cancellationToken),
        (await approvalService.GetOfDocumentAsync(new ApprovalDocumentInput { DocumentType = DocumentType.PublicNotice, DocumentId = o.Id }, cancellationToken)).Items);

    private static ObjectionDto ToDto(Objection o, bool mayManage, IReadOnlyList<ApprovalDto> approvals) => new(
        o.Id, o.Number, o.NoticeNumber, o.PaymentId, o.Text, mayManage ? o.Contact : null, o.RaisedOn, o.State, o.Answer, o.AnsweredOn, o.Outcome, o.LowerTo, o.DecidedOn, o.Decision,
        mayManage && o.State == ObjectionState.Open ? ["answer"] : [], approvals);
}
