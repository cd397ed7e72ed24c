using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Funds;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IImplementationPlanAppService"/>
public sealed class ImplementationPlanAppService(
    IRepository<ImplementationPlan> plans, IGovernanceDocumentQueries queries, CountyDocuments documents, ApprovalDesk approvals, TaskDesk tasks, ICountyConfiguration configuration, IGuidGenerator ids) : IImplementationPlanAppService
{
    private static readonly string[] Writers = [CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.ProjectsSubmit];

    /// <summary>What was approved is open to every contractor: it must keep inside it (M55).</summary>
    internal static bool IsOpen(ImplementationPlan plan) => plan.State is PlanState.Approved or PlanState.Superseded;

    /// <inheritdoc />
    public async Task<PagedResultDto<PlanListItemDto>> GetListAsync(PlanListInput input, CancellationToken cancellationToken) =>
        await queries.GetPlansAsync(input, await documents.OwnContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<PlanDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.VisitAsync(plans, id, IsOpen, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<PlanDto> CreateAsync(SavePlanInput input, CancellationToken cancellationToken)
    {
        var plan = await documents.AddAsync(plans, input, async () =>
            ImplementationPlan.Draft(ids.Create(), await documents.HeadAsync("PLAN", input.Title, await documents.OwnContractorAsync(cancellationToken), cancellationToken), input.Content), cancellationToken);
        return await ToDtoAsync(plan, cancellationToken);
    }

    /// <inheritdoc />
    public Task<PlanDto> UpdateAsync(Guid id, SavePlanInput input, CancellationToken cancellationToken) =>
        StepAsync(id, input, async plan =>
        {
            plan.Edit(input.Title, input.Content);
            await documents.CheckOwnSideAsync(plan, cancellationToken);
        }, cancellationToken);

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => documents.RemoveAsync(plans, id, async plan =>
    {
        plan.Edit(plan.Title, plan.Content);
        await documents.CheckOwnSideAsync(plan, cancellationToken);
        await tasks.CloseAsync(plan.DocumentType, id, WorkTaskState.Dropped, null, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<PlanDto> SubmitAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async plan =>
    {
        await documents.CheckOwnSideAsync(plan, cancellationToken);
        plan.Submit(input.AttachmentIds.Count + await documents.CountPapersAsync(plan, cancellationToken));
        await approvals.SubmitAsync(new ApprovalSubject(plan.DocumentType, plan.Id, plan.Number, plan.Title, Amount: plan.Content.Budget, ContractorId: plan.ContractorId), cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<PlanDto> AddFilingAsync(Guid id, PlanFilingInput input, CancellationToken cancellationToken) => StepAsync(id, input, plan =>
    {
        plan.File(new PlanFiling(ids.Create(), plan.Id, input.Kind, input.Place.Trim(), input.Day, input.Reference));
        return Task.CompletedTask;
    }, cancellationToken);

    private async Task<PlanDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<ImplementationPlan, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(plans, id, input, step, cancellationToken), cancellationToken);

    private async Task<PlanDto> ToDtoAsync(ImplementationPlan plan, CancellationToken cancellationToken)
    {
        var own = await documents.OwnContractorAsync(cancellationToken);
        var isOwn = plan.ContractorId == own;
        var isDraft = plan.State == PlanState.Draft;
        var papers = await documents.CountPapersAsync(plan, cancellationToken);
        var hasChange = await queries.HasRunningChangeAsync(plan.Id, cancellationToken);
        DocumentAction[] actions =
        [
            new("update", isDraft && isOwn, Writers), new("delete", isDraft && isOwn, Writers),
            new("submit", isDraft && isOwn, Writers, new PlanLeavesNothingUnclearRule(plan.Number, plan.Content, papers)),
            new("addFiling", IsOpen(plan), [CountyCloudPermissions.ProjectsManage]),
            new("requestChange", plan.State == PlanState.Approved, Writers, new OneChangeOfAPlanAtATimeRule(plan.Number, hasChange)),
        ];
        var total = BudgetTree.Build(await configuration.GetAsync<BudgetItemValues>(cancellationToken), null).Total;
        var versions = await queries.GetPlansAsync(new PlanListInput { SeriesId = plan.SeriesId, Sorting = "version desc", MaxResultCount = PagedAndSortedInput.MaxMaxResultCount }, own, cancellationToken);
        var changes = await queries.GetChangesAsync(new PlanChangeListInput { PlanId = plan.Id, MaxResultCount = 100 }, own, cancellationToken);
        return new PlanDto(
            await documents.ToDtoAsync(plan, actions, cancellationToken), plan.Content, plan.SeriesId, plan.Version, plan.State, plan.ApprovedOn, plan.ChangeId, total, plan.Content.Budget - total,
            [.. plan.Filings.OrderBy(f => f.Day).ThenBy(f => f.Id).Select(f => new PlanFilingDto(f.Id, f.Kind, f.Place, f.Day, f.Reference))], versions.Items, changes.Items);
    }
}
