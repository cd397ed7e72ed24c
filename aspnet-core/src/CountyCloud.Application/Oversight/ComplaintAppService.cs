using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Oversight;

/// <inheritdoc cref="IComplaintAppService"/>
public sealed class ComplaintAppService(
    IRepository<Complaint> complaints, IOversightDocumentQueries queries, CountyDocuments documents, TaskDesk tasks, CurrentSigner signer, IUnitOfWork unitOfWork, IGuidGenerator ids) : IComplaintAppService
{
    private static readonly string[] Office = [CountyCloudPermissions.ProjectsManage];

    /// <inheritdoc />
    public async Task<PagedResultDto<ComplaintListItemDto>> GetListAsync(ComplaintListInput input, CancellationToken cancellationToken) =>
        await queries.GetComplaintsAsync(
            input, await SeesAllAsync(cancellationToken), [.. (await signer.GetSelfAsync(cancellationToken)).Roles], await documents.OwnContractorAsync(cancellationToken), documents.Today, cancellationToken);

    /// <inheritdoc />
    public async Task<ComplaintDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await VisitAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<ComplaintDto> RegisterAsync(Guid id, ComplaintNoteInput input, CancellationToken cancellationToken) => StepAsync(id, input, complaint =>
    {
        complaint.Register(ids.Create(), documents.UserName, input.Note, documents.Now);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public async Task<ComplaintDto> AssignAsync(Guid id, AssignComplaintInput input, CancellationToken cancellationToken)
    {
        await documents.CheckEngagedAsync(input.ContractorId, cancellationToken);
        return await StepAsync(id, input, async complaint =>
        {
            complaint.Assign(ids.Create(), input.Role, input.ContractorId, documents.UserName, input.Note, documents.Now);
            await tasks.CloseAsync(complaint.DocumentType, id, WorkTaskState.Done, [WorkTaskKind.Answer], cancellationToken);
            await tasks.OpenAsync(new NewWorkTask(
                WorkTaskKind.Answer, complaint.DocumentType, id, complaint.Number, input.Role is null ? null : [input.Role], ContractorId: input.ContractorId, DueOn: complaint.DueOn), cancellationToken);
        }, cancellationToken);
    }

    /// <inheritdoc />
    public Task<ComplaintDto> AnswerAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, async complaint =>
    {
        if (!await MayAnswerAsync(complaint, cancellationToken))
        {
            throw new BusinessException("Oversight:ComplaintOfOthers").WithData("number", complaint.Number);
        }

        complaint.Reply(ids.Create(), input.Text.Trim(), documents.UserName, documents.Today, documents.Now);
        await tasks.CloseAsync(complaint.DocumentType, id, WorkTaskState.Done, [WorkTaskKind.Answer], cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ComplaintDto> CloseAsync(Guid id, ComplaintNoteInput input, CancellationToken cancellationToken) => StepAsync(id, input, async complaint =>
    {
        complaint.Close(ids.Create(), documents.UserName, input.Note, documents.Now);
        await tasks.CloseAsync(complaint.DocumentType, id, WorkTaskState.Done, null, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ComplaintSummaryDto> GetSummaryAsync(CancellationToken cancellationToken) => queries.GetComplaintSummaryAsync(documents.Today, cancellationToken);

    private async Task<bool> IsOfficeAsync(CancellationToken cancellationToken) =>
        await documents.OwnContractorAsync(cancellationToken) is null && await documents.MayAsync(CountyCloudPermissions.ProjectsManage, cancellationToken);

    private async Task<bool> SeesAllAsync(CancellationToken cancellationToken) =>
        await documents.OwnContractorAsync(cancellationToken) is null
        && (await documents.MayAsync(CountyCloudPermissions.ProjectsManage, cancellationToken) || await documents.MayAsync(CountyCloudPermissions.FundsInspect, cancellationToken));

    private async Task<bool> IsAssignedAsync(Complaint complaint, CancellationToken cancellationToken) =>
        await documents.OwnContractorAsync(cancellationToken) is { } own
            ? complaint.AssignedContractorId == own
            : complaint.AssignedRole is { } role && (await signer.GetSelfAsync(cancellationToken)).Roles.Contains(role);

    private async Task<bool> MayAnswerAsync(Complaint complaint, CancellationToken cancellationToken) =>
        await IsOfficeAsync(cancellationToken) || await IsAssignedAsync(complaint, cancellationToken);

    private async Task<Complaint> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var complaint = await complaints.GetAsync(id, cancellationToken);
        return await SeesAllAsync(cancellationToken) || await IsAssignedAsync(complaint, cancellationToken) ? complaint : throw new EntityNotFoundException(typeof(Complaint), id);
    }

    // Not the common step: a contractor may visit a complaint that is given to it although it belongs to nobody.
    private async Task<ComplaintDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<Complaint, Task> step, CancellationToken cancellationToken)
    {
        Complaint? complaint = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            complaint = await VisitAsync(id, cancellationToken);
            if (!string.IsNullOrEmpty(input.ConcurrencyStamp))
            {
                complaint.CheckConcurrencyStamp(input.ConcurrencyStamp);
            }

            await step(complaint);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await ToDtoAsync(complaint!, cancellationToken);
    }

    private async Task<ComplaintDto> ToDtoAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        var isOffice = await IsOfficeAsync(cancellationToken);
        DocumentAction[] actions =
        [
            new("register", complaint.State == ComplaintState.Received, Office),
            new("assign", complaint.State is ComplaintState.Registered or ComplaintState.Assigned or ComplaintState.Reopened, Office),
            new("answer", complaint.State == ComplaintState.Assigned && await MayAnswerAsync(complaint, cancellationToken), []),
            new("close", complaint.State != ComplaintState.Closed, Office, new ComplaintIsAnsweredBeforeClosingRule(complaint.Number, complaint.State)),
        ];
        return new ComplaintDto(
            await documents.ToDtoAsync(complaint, actions, cancellationToken), complaint.Kind, complaint.Text, isOffice ? complaint.Contact?.Name : null, isOffice ? complaint.Contact?.Reach : null, complaint.State,
            complaint.ReceivedOn, complaint.DueOn, complaint.AssignedRole, complaint.AssignedContractorId, await documents.NameOfAsync(complaint.AssignedContractorId, cancellationToken), complaint.Answer, complaint.AnsweredOn,
            [.. complaint.Steps.OrderBy(s => s.Order).Select(s => new ComplaintStepDto(s.State, s.UserName, s.Text, s.Time))]);
    }
}
