using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Governance;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IFundInspectionAppService"/>
public sealed class FundInspectionAppService(
    IRepository<FundInspection> inspections, IFundQueries queries, IRectificationFacts rectifications, FundContext fund, TaskDesk tasks, Attachments attachments, IUnitOfWork unitOfWork) : IFundInspectionAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<FundInspectionListItemDto>> GetListAsync(FundInspectionListInput input, CancellationToken cancellationToken) =>
        await queries.GetInspectionsAsync(input, await fund.ContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<FundInspectionDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await VisitAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<FundInspectionDto> CreateAsync(ScheduleFundInspectionInput input, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        var inspection = new FundInspection(fund.Ids.Create(), await fund.NumberAsync("AUD", cancellationToken), input.Kind, input.Title.Trim(), input.Scope.Trim(), input.Body.Trim(), input.ScheduledOn);
        inspections.Add(inspection);
        await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Inspect, DocumentType.FundInspection, inspection.Id, $"{inspection.Number} {inspection.Title}", [CountyRoles.Auditor, "OversightDepartment"], DueOn: inspection.ScheduledOn), cancellationToken);
        return inspection;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<FundInspectionDto> BeginAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, i =>
    {
        i.Begin(fund.Today);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<FundInspectionDto> AddFindingAsync(Guid id, FundFindingInput input, CancellationToken cancellationToken) => ChangeAsync(id, async i =>
    {
        var contractor = input.ContractorId ?? (input.SubProjectId is { } subProject ? (await fund.SubProjectAsync(subProject, cancellationToken)).ContractorId : null);
        i.Find(fund.Ids.Create(), input.Text.Trim(), input.SubProjectId, contractor, input.DueOn, fund.Today);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<FundInspectionDto> IssueAsync(Guid id, IssueFundInspectionInput input, CancellationToken cancellationToken) => ChangeAsync(id, async i =>
    {
        i.Issue(input.Result.Trim(), fund.Today);
        await attachments.AttachAsync(DocumentType.FundInspection, id, input.AttachmentIds, null, cancellationToken);
        await tasks.CloseAsync(DocumentType.FundInspection, id, WorkTaskState.Done, [WorkTaskKind.Inspect], cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<FundInspectionDto> ReplyAsync(Guid id, ReplyToFindingInput input, CancellationToken cancellationToken) => ChangeAsync(id, async i =>
    {
        var own = await fund.ContractorAsync(cancellationToken);
        var finding = i.Findings.FirstOrDefault(f => f.Id == input.FindingId && (own is null || f.ContractorId == own)) ?? throw new EntityNotFoundException(typeof(FundFinding), input.FindingId);
        i.Reply(finding, input.Reply.Trim(), fund.UserName, fund.Today);
        await attachments.AttachAsync(DocumentType.FundInspection, id, input.AttachmentIds, finding.Id.ToString("N"), cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<FundInspectionDto> CloseAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(id, async i =>
        i.Close(fund.Today, (await rectifications.GetOpenCountOfAsync(i.Id, cancellationToken))), cancellationToken);

    private async Task<FundInspection> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var inspection = await inspections.GetAsync(id, cancellationToken);
        var own = await fund.ContractorAsync(cancellationToken);
        return own is null || (inspection.State >= FundInspectionState.FindingsIssued && inspection.Findings.Any(f => f.ContractorId == own)) ? inspection : throw new EntityNotFoundException(typeof(FundInspection), id);
    }

    private Task<FundInspectionDto> ChangeAsync(Guid id, Func<FundInspection, Task> change, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        var inspection = await VisitAsync(id, cancellationToken);
        await change(inspection);
        return inspection;
    }, cancellationToken);

    private async Task<FundInspectionDto> RunAsync(Func<Task<FundInspection>> work, CancellationToken cancellationToken)
    {
        FundInspectionDto? result = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var inspection = await work();
            await unitOfWork.SaveAsync(cancellationToken);
            result = await ToDtoAsync(inspection, cancellationToken);
        }, cancellationToken);
        return result!;
    }

    private async Task<FundInspectionDto> ToDtoAsync(FundInspection i, CancellationToken cancellationToken)
    {
        var own = await fund.ContractorAsync(cancellationToken);
        var findings = i.Findings.Where(f => own is null || f.ContractorId == own).OrderBy(f => f.FindingOrder).ToList();
        var inspects = await fund.MayAsync(CountyCloudPermissions.FundsInspect, cancellationToken) || await fund.MayAsync(CountyCloudPermissions.ProjectsManage, cancellationToken);
        var replies = await fund.MayAsync(CountyCloudPermissions.ProjectsSubmit, cancellationToken) || await fund.MayAsync(CountyCloudPermissions.ProjectsManage, cancellationToken);
        string[] allowed =
        [
            .. inspects && i.State == FundInspectionState.Scheduled ? new[] { "begin" } : [],
            .. inspects && i.State == FundInspectionState.InProgress ? new[] { "addFinding", "issue" } : [],
            .. replies && i.State == FundInspectionState.FindingsIssued ? new[] { "reply" } : [],
            .. inspects && i.State == FundInspectionState.Replied ? new[] { "close" } : [],
        ];
        return new FundInspectionDto(
            new FundInspectionListItemDto(i.Id, i.Number, i.Kind, i.Title, i.Body, i.ScheduledOn, i.State, findings.Count), i.Scope, i.BegunOn, i.IssuedOn, i.Result, i.ClosedOn,
            [.. findings.Select(f => new FundFindingDto(f.Id, f.FindingOrder, f.Text, f.SubProjectId, f.ContractorId, f.DueOn, f.Reply, f.RepliedOn, f.RepliedBy))],
            (await attachments.GetListAsync(new AttachmentListInput { DocumentType = DocumentType.FundInspection, DocumentId = i.Id }, cancellationToken)).Items, allowed);
    }
}
