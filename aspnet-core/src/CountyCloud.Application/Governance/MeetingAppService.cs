using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IMeetingAppService"/>
public sealed class MeetingAppService(
    IRepository<Meeting> meetings, IGovernanceDocumentQueries queries, CountyDocuments documents, TaskDesk tasks, IWorkTaskQueries openTasks, CurrentSigner signer, IGuidGenerator ids) : IMeetingAppService
{
    private static readonly string[] Office = [CountyCloudPermissions.ProjectsManage];

    /// <inheritdoc />
    public async Task<PagedResultDto<MeetingListItemDto>> GetListAsync(MeetingListInput input, CancellationToken cancellationToken) =>
        await queries.GetMeetingsAsync(input, await documents.OwnContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<MeetingDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.VisitAsync(meetings, id, null, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<MeetingDto> CreateAsync(CreateMeetingInput input, CancellationToken cancellationToken)
    {
        await documents.CheckEngagedAsync(input.ContractorId, cancellationToken);
        var meeting = await documents.AddAsync(meetings, input, async () =>
            new Meeting(ids.Create(), await documents.HeadAsync("MTG", input.Title, input.ContractorId, cancellationToken), input.Content), cancellationToken);
        return await ToDtoAsync(meeting, cancellationToken);
    }

    /// <inheritdoc />
    public Task<MeetingDto> UpdateAsync(Guid id, SaveMeetingInput input, CancellationToken cancellationToken) => StepAsync(id, input, meeting =>
    {
        meeting.Edit(input.Title, input.Content);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public async Task<MeetingDto> RecordAsync(Guid id, RecordMeetingInput input, CancellationToken cancellationToken)
    {
        foreach (var contractor in input.Actions.Select(a => a.ContractorId))
        {
            await documents.CheckEngagedAsync(contractor, cancellationToken);
        }

        // A page picks the document; its kind is known here.
        var links = (await queries.GetLinksAsync([.. input.Decisions.Select(d => d.DocumentId).OfType<Guid>().Distinct()], null, cancellationToken)).ToDictionary(l => l.Id, l => l.DocumentType);
        if (input.Decisions.Select(d => d.DocumentId).OfType<Guid>().FirstOrDefault(d => !links.ContainsKey(d)) is var unknown && unknown != Guid.Empty)
        {
            throw new EntityNotFoundException(typeof(CountyDocument), unknown);
        }

        var decisions = input.Decisions.Select(d => d is { DocumentType: null, DocumentId: { } x } && links.TryGetValue(x, out var type) ? d with { DocumentType = type } : d).ToList();
        return await StepAsync(id, input, meeting =>
        {
            meeting.Record(input.HeldOn!.Value, input.Participants, input.Minutes, decisions.Select(d => (ids.Create(), d)), input.Actions.Select(a => (ids.Create(), a)), documents.Today);
            return Task.CompletedTask;
        }, cancellationToken);
    }

    /// <inheritdoc />
    public Task<MeetingDto> FinishAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async meeting =>
    {
        meeting.Finish();
        foreach (var action in meeting.Actions)
        {
            await tasks.OpenAsync(new NewWorkTask(
                WorkTaskKind.Act, meeting.DocumentType, id, TitleOf(meeting, action), action.Content.OwnerRole is { } role ? [role] : null, ContractorId: action.Content.ContractorId, DueOn: action.Content.DueOn), cancellationToken);
        }
    }, cancellationToken);

    /// <inheritdoc />
    public Task<MeetingDto> EndActionAsync(Guid id, EndActionInput input, CancellationToken cancellationToken) => StepAsync(id, input, async meeting =>
    {
        var action = meeting.EndAction(input.ActionId!.Value, input.IsDropped ? MeetingActionState.Dropped : MeetingActionState.Done, input.Note.Trim(), documents.Today);
        if (!await MayEndAsync(action, input.IsDropped, cancellationToken))
        {
            throw new BusinessException("Governance:ActionOfOthers").WithData("number", meeting.Number);
        }

        // A meeting has one task an action; only this one ends.
        var title = TitleOf(meeting, action);
        var task = (await openTasks.GetOpenAsync(meeting.DocumentType, id, cancellationToken)).FirstOrDefault(t => t.Title == title && t.DueOn == action.Content.DueOn && t.ContractorId == action.Content.ContractorId);
        task?.Close(input.IsDropped ? WorkTaskState.Dropped : WorkTaskState.Done, documents.Today);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<MeetingDto> CancelAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, meeting =>
    {
        meeting.Cancel();
        return Task.CompletedTask;
    }, cancellationToken);

    private static string TitleOf(Meeting meeting, MeetingAction action) => $"{meeting.Number} {action.Content.Text}";

    private async Task<bool> MayEndAsync(MeetingAction action, bool isDropped, CancellationToken cancellationToken)
    {
        var own = await documents.OwnContractorAsync(cancellationToken);
        if (own is null && await documents.MayAsync(CountyCloudPermissions.ProjectsManage, cancellationToken))
        {
            return true;
        }

        return !isDropped && (own is null
            ? action.Content.OwnerRole is { } role && (await signer.GetSelfAsync(cancellationToken)).Roles.Contains(role)
            : action.Content.ContractorId == own);
    }

    private async Task<MeetingDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<Meeting, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(meetings, id, input, step, cancellationToken), cancellationToken);

    private async Task<MeetingDto> ToDtoAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var isCalled = meeting.State == MeetingState.Called;
        DocumentAction[] actions =
        [
            new("update", isCalled, Office), new("cancel", isCalled, Office), new("record", isCalled || meeting.State == MeetingState.Held, Office),
            new("finish", meeting.State == MeetingState.Held, Office, new LeadingGroupMeetingDecidesRule(meeting.Number, meeting.Content.Kind, meeting.Decisions.Count)),
            new("endAction", meeting.State == MeetingState.Minuted, Office),
        ];
        var numbers = await queries.GetNumbersAsync([.. meeting.Decisions.Select(d => d.Content.DocumentId).OfType<Guid>()], cancellationToken);
        var items = new List<MeetingActionDto>();
        foreach (var action in meeting.Actions.OrderBy(a => a.Order))
        {
            var mayEnd = meeting.State == MeetingState.Minuted && action.State == MeetingActionState.Open && await MayEndAsync(action, isDropped: false, cancellationToken);
            items.Add(new MeetingActionDto(
                action.Id, action.Content.Text, action.Content.OwnerRole, action.Content.ContractorId, await documents.NameOfAsync(action.Content.ContractorId, cancellationToken), action.Content.DueOn, action.State, action.EndedOn, action.Note, mayEnd));
        }

        return new MeetingDto(
            await documents.ToDtoAsync(meeting, actions, cancellationToken), meeting.Content, meeting.State, meeting.HeldOn, meeting.Participants, meeting.Minutes,
            [.. meeting.Decisions.OrderBy(d => d.Order).Select(d => new MeetingDecisionDto(d.Content.Text, d.Content.DocumentType, d.Content.DocumentId, d.Content.DocumentId is { } x ? numbers.GetValueOrDefault(x) : null))],
            items);
    }
}
