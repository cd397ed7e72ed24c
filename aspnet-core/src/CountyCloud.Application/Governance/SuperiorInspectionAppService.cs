using CountyCloud.Administration.Identity;
using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Governance;

/// <inheritdoc cref="ISuperiorInspectionAppService"/>
public sealed class SuperiorInspectionAppService(IRepository<SuperiorInspection> inspections, IGovernanceDocumentQueries queries, CountyDocuments documents, TaskDesk tasks, CurrentSigner signer, IGuidGenerator ids) : ISuperiorInspectionAppService
{
    private static readonly string[] Keepers = [CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect];
    private static readonly string[] Leaders = [CountyRoles.LeadingGroup, CountyRoles.LeadingGroupHead, CountyRoles.CountyLeaderInCharge];

    /// <inheritdoc />
    public async Task<PagedResultDto<SuperiorInspectionListItemDto>> GetListAsync(SuperiorInspectionListInput input, CancellationToken cancellationToken) =>
        await queries.GetSuperiorInspectionsAsync(input, await documents.OwnContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<SuperiorInspectionDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.VisitAsync(inspections, id, null, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<SuperiorInspectionDto> CreateAsync(CreateSuperiorInspectionInput input, CancellationToken cancellationToken)
    {
        var inspection = await documents.AddAsync(inspections, input, async () =>
        {
            var fresh = new SuperiorInspection(ids.Create(), await documents.HeadAsync("EVA", input.Title, null, cancellationToken), input.Kind, input.Body.Trim(), input.PlannedOn!.Value, input.Scope);
            fresh.Edit(input.Title, input.Body.Trim(), input.PlannedOn.Value, input.Scope, Items(input));
            await RemindAsync(fresh, cancellationToken);
            return fresh;
        }, cancellationToken);
        return await ToDtoAsync(inspection, cancellationToken);
    }

    /// <inheritdoc />
    public Task<SuperiorInspectionDto> UpdateAsync(Guid id, SaveSuperiorInspectionInput input, CancellationToken cancellationToken) => StepAsync(id, input, async inspection =>
    {
        inspection.Edit(input.Title, input.Body.Trim(), input.PlannedOn!.Value, input.Scope, Items(input));
        await tasks.CloseAsync(inspection.DocumentType, id, WorkTaskState.Dropped, null, cancellationToken);
        await RemindAsync(inspection, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<SuperiorInspectionDto> TickAsync(Guid id, TickInput input, CancellationToken cancellationToken) => StepAsync(id, input, inspection =>
    {
        inspection.Tick(input.ItemId!.Value, input.IsDone, input.Note);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<SuperiorInspectionDto> PrepareAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, inspection =>
    {
        inspection.MarkPrepared();
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public async Task<SuperiorInspectionDto> RecordAsync(Guid id, RecordInspectionInput input, CancellationToken cancellationToken)
    {
        foreach (var contractor in input.Findings.Select(f => f.ContractorId))
        {
            await documents.CheckEngagedAsync(contractor, cancellationToken);
        }

        return await StepAsync(id, input, async inspection =>
        {
            inspection.Record(input.HeldOn!.Value, input.Attendance, input.Result, input.Report, [.. input.Findings.Select(f => (ids.Create(), f))], documents.Today, input.GoodPractice);
            await tasks.CloseAsync(inspection.DocumentType, id, WorkTaskState.Done, [WorkTaskKind.Inspect], cancellationToken);
            if (inspection.Kind == SuperiorInspectionKind.Supervision)
            {
                // The written report goes to the leading group (C181).
                await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, inspection.DocumentType, id, $"{inspection.Number} {inspection.Title}", Leaders), cancellationToken);
            }
        }, cancellationToken);
    }

    /// <inheritdoc />
    public Task<SuperiorInspectionDto> TakeNoteAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async inspection =>
    {
        if (!await IsLeaderAsync(cancellationToken))
        {
            throw new BusinessException("Governance:NotLeadingGroup").WithData("number", inspection.Number);
        }

        inspection.TakeNote(documents.UserName, documents.Today);
        await tasks.CloseAsync(inspection.DocumentType, id, WorkTaskState.Done, [WorkTaskKind.Act], cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<SuperiorInspectionDto> CancelAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, async inspection =>
    {
        inspection.Cancel(input.Text.Trim());
        await tasks.CloseAsync(inspection.DocumentType, id, WorkTaskState.Dropped, null, cancellationToken);
    }, cancellationToken);

    private IEnumerable<(Guid Id, string Text)> Items(SaveSuperiorInspectionInput input) =>
        (string.IsNullOrWhiteSpace(input.ChecklistText) ? input.Checklist : input.ChecklistText.Split('\n')).Select(t => t.Trim()).Where(t => t.Length > 0).Select(t => (ids.Create(), t.Length > 512 ? t[..512] : t));

    private Task RemindAsync(SuperiorInspection inspection, CancellationToken cancellationToken) => tasks.OpenAsync(
        new NewWorkTask(
            WorkTaskKind.Inspect, inspection.DocumentType, inspection.Id, $"{inspection.Number} {inspection.Title}",
            [inspection.Kind == SuperiorInspectionKind.FundAudit ? CountyRoles.Auditor : CountyRoles.ProgrammeOffice], DueOn: inspection.PlannedOn), cancellationToken);

    private async Task<SuperiorInspectionDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<SuperiorInspection, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(inspections, id, input, step, cancellationToken), cancellationToken);

    private async Task<bool> IsLeaderAsync(CancellationToken cancellationToken) => (await signer.GetSelfAsync(cancellationToken)).Roles.Any(Leaders.Contains);

    private async Task<SuperiorInspectionDto> ToDtoAsync(SuperiorInspection inspection, CancellationToken cancellationToken)
    {
        var isOpen = inspection.State is SuperiorInspectionState.Scheduled or SuperiorInspectionState.Prepared;
        DocumentAction[] actions =
        [
            new("update", isOpen, Keepers), new("tick", isOpen, Keepers),
            new("prepare", inspection.State == SuperiorInspectionState.Scheduled, Keepers, new PreparationIsCompleteRule(inspection.Number, inspection.Checklist.Count, inspection.Checklist.Count(i => !i.IsDone))),
            new("record", isOpen, Keepers), new("cancel", isOpen, Keepers),
            new("takeNote", inspection is { Kind: SuperiorInspectionKind.Supervision, State: SuperiorInspectionState.Recorded, NotedOn: null } && await IsLeaderAsync(cancellationToken), []),
        ];
        var records = await queries.GetRecordsAsync(new ProgrammeRecordListInput { DocumentId = inspection.Id, MaxResultCount = 100 }, await documents.OwnContractorAsync(cancellationToken), cancellationToken);
        return new SuperiorInspectionDto(
            await documents.ToDtoAsync(inspection, actions, cancellationToken), inspection.Kind, inspection.Body, inspection.PlannedOn, inspection.Scope, inspection.State, inspection.HeldOn, inspection.Attendance, inspection.Result,
            inspection.Report, inspection.GoodPractice, inspection.NotedBy, inspection.NotedOn, [.. inspection.Checklist.OrderBy(i => i.Order).Select(i => new ChecklistItemDto(i.Id, i.Text, i.IsDone, i.Note))], [.. inspection.Findings.OrderBy(f => f.Order).Select(f => f.Content)],
            records.Items);
    }
}
