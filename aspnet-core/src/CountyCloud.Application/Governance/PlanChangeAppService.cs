using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IPlanChangeAppService"/>
public sealed class PlanChangeAppService(
    IRepository<PlanChange> changes, IRepository<ImplementationPlan> plans, IGovernanceDocumentQueries queries, CountyDocuments documents, ApprovalDesk approvals, TaskDesk tasks, IGuidGenerator ids) : IPlanChangeAppService
{
    private static readonly string[] Writers = [CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.ProjectsSubmit];

    /// <inheritdoc />
    public async Task<PagedResultDto<PlanChangeListItemDto>> GetListAsync(PlanChangeListInput input, CancellationToken cancellationToken) =>
        await queries.GetChangesAsync(input, await documents.OwnContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<PlanChangeDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.VisitAsync(changes, id, null, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<PlanChangeDto> CreateAsync(CreatePlanChangeInput input, CancellationToken cancellationToken)
    {
        var change = await documents.AddAsync(changes, input, async () =>
        {
            var plan = await documents.VisitAsync(plans, input.PlanId!.Value, ImplementationPlanAppService.IsOpen, cancellationToken);
            var isRunning = await queries.HasRunningChangeAsync(plan.Id, cancellationToken);
            var fresh = PlanChange.Ask(ids.Create(), await documents.HeadAsync("CHG", input.Title, await documents.OwnContractorAsync(cancellationToken), cancellationToken), plan, isRunning);
            fresh.Edit(input.Title, input.Reason, input.Explanation, input.SuperiorDocument, input.Benefit, input.Content);
            return fresh;
        }, cancellationToken);
        return await ToDtoAsync(change, cancellationToken);
    }

    /// <inheritdoc />
    public Task<PlanChangeDto> UpdateAsync(Guid id, SavePlanChangeInput input, CancellationToken cancellationToken) => StepAsync(id, input, async change =>
    {
        await documents.CheckOwnSideAsync(change, cancellationToken);
        change.Edit(input.Title, input.Reason, input.Explanation, input.SuperiorDocument, input.Benefit, input.Content);
    }, cancellationToken);

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => documents.RemoveAsync(changes, id, async change =>
    {
        await documents.CheckOwnSideAsync(change, cancellationToken);
        change.Edit(change.Title, change.Reason, change.Explanation, change.SuperiorDocument, change.Benefit, change.Content);
        await tasks.CloseAsync(change.DocumentType, id, WorkTaskState.Dropped, null, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<PlanChangeDto> SubmitAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async change =>
    {
        await documents.CheckOwnSideAsync(change, cancellationToken);
        change.Submit(input.AttachmentIds.Count + await documents.CountPapersAsync(change, cancellationToken));
        await approvals.SubmitAsync(new ApprovalSubject(change.DocumentType, change.Id, change.Number, change.Title, Amount: change.Content.Budget, ContractorId: change.ContractorId), cancellationToken);
    }, cancellationToken);

    private async Task<PlanChangeDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<PlanChange, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(changes, id, input, step, cancellationToken), cancellationToken);

    private async Task<PlanChangeDto> ToDtoAsync(PlanChange change, CancellationToken cancellationToken)
    {
        var mayWrite = change.State == PlanChangeState.Draft && change.ContractorId == await documents.OwnContractorAsync(cancellationToken);
        var papers = await documents.CountPapersAsync(change, cancellationToken);
        DocumentAction[] actions =
        [
            new("update", mayWrite, Writers), new("delete", mayWrite, Writers),
            new("submit", mayWrite, Writers, new PlanLeavesNothingUnclearRule(change.Number, change.Content, papers)),
        ];
        var plan = await plans.GetAsync(change.PlanId, cancellationToken);
        return new PlanChangeDto(
            await documents.ToDtoAsync(change, actions, cancellationToken), change.PlanId, change.Reason, change.Explanation, change.SuperiorDocument, change.Benefit, change.Content, change.State, change.NewPlanId, plan.Content);
    }
}
