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
    IRepository<ImplementationPlan> plans, IGovernanceDocumentQueries queries, CountyDocuments documents, ApprovalDesk approvals, TaskDesk tasks, ICountyConfiguration configuration, IProjectQueries projects, IGuidGenerator ids) : IImplementationPlanAppService
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
        var content = input.Content;
        if (string.IsNullOrWhiteSpace(content.Recipients))
        {
            // The county's list of units that receive what it issues (GOV-54: C183).
            var recipients = (await configuration.GetAsync<ProgrammeEntryValues>(cancellationToken)).Where(e => e.Kind == ProgrammeEntryKind.Recipient).Select(e => e.Name.Source);
            content = content with { Recipients = string.Join('\n', recipients) is { Length: > 0 } list ? list : null };
        }

        var plan = await documents.AddAsync(plans, input, async () =>
            ImplementationPlan.Draft(ids.Create(), await documents.HeadAsync("PLAN", input.Title, await documents.OwnContractorAsync(cancellationToken), cancellationToken), content), cancellationToken);
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
        plan.Submit(input.AttachmentIds.Count + await documents.CountPapersAsync(plan, cancellationToken), [.. (await NotStartedAsync(plan, cancellationToken)).Select(s => s.Name.Source)]);
        await approvals.SubmitAsync(new ApprovalSubject(plan.DocumentType, plan.Id, plan.Number, plan.Title, Amount: plan.Content.Budget, ContractorId: plan.ContractorId), cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<PlanDto> AddFilingAsync(Guid id, PlanFilingInput input, CancellationToken cancellationToken) => StepAsync(id, input, plan =>
    {
        plan.File(new PlanFiling(ids.Create(), plan.Id, input.Kind, input.Place.Trim(), input.Day, input.Reference));
        return Task.CompletedTask;
    }, cancellationToken);

    // Lines of the budget that no sub-project has begun to build, by system (M13).
    private async Task<IReadOnlyList<OpenSystemDto>> NotStartedAsync(ImplementationPlan plan, CancellationToken cancellationToken)
    {
        var begun = (await projects.GetAllSubProjectsAsync(null, cancellationToken)).Where(p => p.State >= SubProjectState.InProgress).SelectMany(p => p.Lines).Select(l => l.BudgetItemCode).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. BudgetTree.Build(await configuration.GetAsync<BudgetItemValues>(cancellationToken), null).Roots
                .Select(system => (system.Values, Open: system.Flatten().Where(n => n.Values.Kind == BudgetItemKind.Line && !begun.Contains(n.Values.Code)).ToList()))
                .Where(s => s.Open.Count > 0)
                .Select(s => new OpenSystemDto(s.Values.Code, s.Values.Name, s.Open.Count, s.Open.Sum(n => n.Values.Amount), plan.Content.OpenWork?.Contains(s.Values.Name.Source, StringComparison.Ordinal) == true)),
        ];
    }

    private async Task<PlanDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<ImplementationPlan, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(plans, id, input, step, cancellationToken), cancellationToken);

    private async Task<PlanDto> ToDtoAsync(ImplementationPlan plan, CancellationToken cancellationToken)
    {
        var own = await documents.OwnContractorAsync(cancellationToken);
        var isOwn = plan.ContractorId == own;
        var isDraft = plan.State == PlanState.Draft;
        var papers = await documents.CountPapersAsync(plan, cancellationToken);
        var hasChange = await queries.HasRunningChangeAsync(plan.Id, cancellationToken);
        var notStarted = await NotStartedAsync(plan, cancellationToken);
        DocumentAction[] actions =
        [
            new("update", isDraft && isOwn, Writers), new("delete", isDraft && isOwn, Writers),
            new("submit", isDraft && isOwn, Writers, new PlanLeavesNothingUnclearRule(plan.Number, plan.Content, papers), new StagePlanListsOpenWorkRule(plan.Number, plan.Content, [.. notStarted.Select(s => s.Name.Source)])),
            new("addFiling", IsOpen(plan), [CountyCloudPermissions.ProjectsManage]),
            new("requestChange", plan.State == PlanState.Approved, Writers, new OneChangeOfAPlanAtATimeRule(plan.Number, hasChange)),
        ];
        var total = BudgetTree.Build(await configuration.GetAsync<BudgetItemValues>(cancellationToken), null).Total;
        var versions = await queries.GetPlansAsync(new PlanListInput { SeriesId = plan.SeriesId, Sorting = "version desc", MaxResultCount = PagedAndSortedInput.MaxMaxResultCount }, own, cancellationToken);
        var changes = await queries.GetChangesAsync(new PlanChangeListInput { PlanId = plan.Id, MaxResultCount = 100 }, own, cancellationToken);
        return new PlanDto(
            await documents.ToDtoAsync(plan, actions, cancellationToken), plan.Content, plan.SeriesId, plan.Version, plan.State, plan.ApprovedOn, plan.ChangeId, total, plan.Content.Budget - total,
            [.. plan.Filings.OrderBy(f => f.Day).ThenBy(f => f.Id).Select(f => new PlanFilingDto(f.Id, f.Kind, f.Place, f.Day, f.Reference))], versions.Items, changes.Items, notStarted);
    }
}
