using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Funds;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Governance;

/// <inheritdoc cref="ISubProjectAppService"/>
public sealed partial class SubProjectAppService(
    IRepository<SubProject> subProjects, IRepository<ProgressEntry> entries, IProjectQueries queries, ICountyConfiguration configuration, ProjectScope scope, IDocumentNumbers numbers, Attachments attachments,
    TaskDesk tasks, ContractDesk contracts, IUnitOfWork unitOfWork, IGuidGenerator ids, TimeProvider clock) : ISubProjectAppService
{
    // One series of numbers for every change of lines: taking one makes such changes wait for one another, so that two of them never
    // both see the same money left.
    private const string LinesSeries = "SPL";

    /// <inheritdoc />
    public async Task<ListResultDto<BudgetLineLeftDto>> GetBudgetLinesAsync(CancellationToken cancellationToken)
    {
        var taken = await queries.GetTakenAsync(null, cancellationToken);
        return new ListResultDto<BudgetLineLeftDto>([.. (await LinesOfBudgetAsync(cancellationToken)).Select(l =>
            new BudgetLineLeftDto(l.Code, l.Name, l.Amount, taken.GetValueOrDefault(l.Code), l.Amount - taken.GetValueOrDefault(l.Code)))]);
    }

    /// <inheritdoc />
    public async Task<ListResultDto<EngagedContractorDto>> GetContractorsAsync(CancellationToken cancellationToken) =>
        new(await queries.GetContractorsAsync(scope.Today, cancellationToken));

    /// <inheritdoc />
    public async Task<SubProjectDto> CreateAsync(SubProjectInput input, CancellationToken cancellationToken)
    {
        var id = ids.Create();
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var lines = await CheckLinesAsync(input, null, cancellationToken);
            var subProject = new SubProject(id, await numbers.NextAsync("SP", cancellationToken), PlanOf(input), lines, ids);
            subProjects.Add(subProject);
            await contracts.WatchEndAsync(subProject, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    /// <inheritdoc />
    public Task<SubProjectDto> UpdateAsync(Guid id, SubProjectInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, async subProject =>
        {
            await contracts.RefuseWhileASchemeIsAsync(subProject, x => x.State == DesignSchemeState.Submitted, cancellationToken);
            subProject.Replan(PlanOf(input), await CheckLinesAsync(input, id, cancellationToken), ids);
            await contracts.WatchEndAsync(subProject, cancellationToken);
        }, cancellationToken);

    /// <inheritdoc />
    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var subProject = await scope.VisitAsync(id, cancellationToken);
            subProject.Check(SubProjectAction.Delete, ProjectRules.None);
            if ((await queries.GetSchemesOfAsync(id, cancellationToken)).Count > 0 || (await queries.GetHaltsAsync(new HaltOrderListInput { SubProjectId = id }, null, cancellationToken)).Total > 0
                || (await queries.GetRectificationsAsync(new RectificationListInput { SubProjectId = id }, null, cancellationToken)).Total > 0)
            {
                throw new BusinessException("Governance:SubProjectHasHistory").WithData("number", subProject.Number);
            }

            subProjects.Remove(subProject);
            await tasks.CloseAsync(DocumentType.SubProject, id, WorkTaskState.Dropped, null, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
    }

    /// <inheritdoc />
    public Task<SubProjectDto> SetContractAsync(Guid id, SubProjectContractInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, subProject => contracts.NameAsync(subProject, input.ContractorId, input.ContractedOn, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<SubProjectDto> StartAsync(Guid id, StartWorkInput input, CancellationToken cancellationToken) =>
        EnterAsync(id, input.ConcurrencyStamp, async s => s.Start(input.FinanceContact, ProjectScope.Trim(input.Text), await scope.RulesAsync(cancellationToken), scope.Actor, ids, clock), null, cancellationToken);

    /// <inheritdoc />
    public Task<SubProjectDto> ReportProgressAsync(Guid id, ReportProgressInput input, CancellationToken cancellationToken) =>
        EnterAsync(id, input.ConcurrencyStamp, async s =>
        {
            var rules = await scope.RulesAsync(cancellationToken);
            s.Check(SubProjectAction.ReportProgress, rules);
            var hasPhotograph = await AttachAsync(s, input.AttachmentIds, cancellationToken);
            if (input.NodeId is not { } nodeId)
            {
                return s.Report(input.Text.Trim(), rules, scope.Actor, ids, clock);
            }

            var entry = s.ReportNode(nodeId, input.Text.Trim(), hasPhotograph, rules, scope.Actor, ids, clock);
            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Inspect, DocumentType.SubProject, id, $"{TitleOf(s)}：{entry.NodeName}", [CountyRoles.ProgrammeOffice]), cancellationToken);
            return entry;
        }, null, cancellationToken);

    /// <inheritdoc />
    public Task<SubProjectDto> VerifyProgressAsync(Guid id, VerifyProgressInput input, CancellationToken cancellationToken) =>
        EnterAsync(id, input.ConcurrencyStamp, async s =>
        {
            var rules = await scope.RulesAsync(cancellationToken);
            var entry = s.VerifyNode(input.NodeId, input.IsFinished, input.Text.Trim(), await AttachAsync(s, input.AttachmentIds, cancellationToken), rules, scope.Actor, ids, clock);
            if (s.Nodes.All(n => n.State != SubProjectNodeState.Reported))
            {
                await tasks.CloseAsync(DocumentType.SubProject, id, WorkTaskState.Done, [WorkTaskKind.Inspect], cancellationToken);
            }

            return entry;
        }, null, cancellationToken);

    /// <inheritdoc />
    public Task<SubProjectDto> CompleteAsync(Guid id, SubProjectRemarkInput input, CancellationToken cancellationToken) =>
        EnterAsync(id, input.ConcurrencyStamp, async s =>
        {
            await AttachAsync(s, input.AttachmentIds, cancellationToken);
            return s.Complete(input.Text.Trim(), await scope.RulesAsync(cancellationToken), scope.Actor, ids, clock);
        }, [WorkTaskKind.Finish], cancellationToken);

    /// <inheritdoc />
    public Task<SubProjectDto> CloseAsync(Guid id, SubProjectRemarkInput input, CancellationToken cancellationToken) =>
        EnterAsync(id, input.ConcurrencyStamp, async s =>
        {
            var open = (await queries.CountOpenRectificationsAsync(cancellationToken)).GetValueOrDefault(id);
            await AttachAsync(s, input.AttachmentIds, cancellationToken);
            return s.Close(input.Text.Trim(), await scope.RulesAsync(cancellationToken), open, scope.Actor, ids, clock);
        }, [WorkTaskKind.Finish, WorkTaskKind.Inspect], cancellationToken);

    private async Task<SubProjectDto> ChangeAsync(Guid id, string? stamp, Func<SubProject, Task> change, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var subProject = await scope.VisitAsync(id, cancellationToken);
            ProjectScope.CheckStamp(subProject, stamp);
            await change(subProject);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    private Task<SubProjectDto> EnterAsync(Guid id, string? stamp, Func<SubProject, Task<ProgressEntry>> change, WorkTaskKind[]? endedTasks, CancellationToken cancellationToken) =>
        ChangeAsync(id, stamp, async subProject =>
        {
            entries.Add(await change(subProject));
            if (endedTasks is not null)
            {
                await tasks.CloseAsync(DocumentType.SubProject, id, WorkTaskState.Done, endedTasks, cancellationToken);
            }
        }, cancellationToken);

    // The files of the entry that is about to be made.
    private async Task<bool> AttachAsync(SubProject subProject, IReadOnlyCollection<Guid> attachmentIds, CancellationToken cancellationToken) =>
        (await attachments.AttachAsync(DocumentType.SubProject, subProject.Id, attachmentIds, ProgressEntry.CategoryOf(subProject.EntryCount + 1), cancellationToken)).Any(a => a.IsPicture);

    private async Task<IReadOnlyList<SubProjectLineAmount>> CheckLinesAsync(SubProjectInput input, Guid? ownId, CancellationToken cancellationToken)
    {
        if (ProjectScope.Trim(input.FundSourceCode) is { } source && !(await configuration.GetAsync<FundSourceValues>(cancellationToken)).Any(s => s.Code == source))
        {
            throw new BusinessException("Governance:FundSourceUnknown", 400).WithData("code", source);
        }

        if (input.Lines.Count == 0)
        {
            return [];
        }

        await numbers.NextAsync(LinesSeries, cancellationToken);
        var budget = (await LinesOfBudgetAsync(cancellationToken)).ToDictionary(l => l.Code, StringComparer.Ordinal);
        var taken = await queries.GetTakenAsync(ownId, cancellationToken);
        foreach (var line in input.Lines)
        {
            var item = budget.GetValueOrDefault(line.BudgetItemCode) ?? throw new BusinessException("Governance:LineUnknown", 400).WithData("code", line.BudgetItemCode);
            var rule = new LineIsNotSpentTwiceRule($"{item.Code} {item.Name.Source}", item.Amount, taken.GetValueOrDefault(item.Code), line.Amount);
            if (rule.IsBroken)
            {
                throw rule.ToException();
            }
        }

        return LinesOf(input.Lines);
    }

    // What can be spent: the items below which there are no others.
    private async Task<IReadOnlyList<BudgetItemValues>> LinesOfBudgetAsync(CancellationToken cancellationToken)
    {
        var items = await configuration.GetAsync<BudgetItemValues>(cancellationToken);
        var parents = items.Select(i => i.ParentCode).ToHashSet(StringComparer.Ordinal);
        return [.. items.Where(i => !parents.Contains(i.Code))];
    }

    private static IReadOnlyList<SubProjectLineAmount> LinesOf(IEnumerable<SubProjectLineInput> lines) => [.. lines.Select(l => new SubProjectLineAmount(l.BudgetItemCode.Trim(), l.Amount))];

    private static SubProjectPlan PlanOf(SubProjectInput i) => new(
        i.Name.Trim(), i.WorkKind, ProjectScope.Trim(i.Content), ProjectScope.Trim(i.ResponsibleUnits), ProjectScope.Trim(i.AcceptanceIndicators), ProjectScope.Trim(i.FundSourceCode), i.PlannedStart, i.PlannedEnd, i.IsPilot,
        [.. i.Nodes.Select(n => new NodePlan(n.Name.Trim(), n.Weight, n.PlannedOn))]);

    private static string TitleOf(SubProject subProject) => $"{subProject.Number} {subProject.Name}";
}
