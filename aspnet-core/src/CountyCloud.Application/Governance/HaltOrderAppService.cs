using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IHaltOrderAppService"/>
public sealed class HaltOrderAppService(
    IRepository<HaltOrder> halts, IRepository<SubProject> subProjects, IProjectQueries queries, RectificationDesk rectifications, ProjectScope scope, IDocumentNumbers numbers, Attachments attachments,
    IUnitOfWork unitOfWork, IGuidGenerator ids) : IHaltOrderAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<HaltOrderListItemDto>> GetListAsync(HaltOrderListInput input, CancellationToken cancellationToken)
    {
        var (total, items) = await queries.GetHaltsAsync(input, await scope.ContractorAsync(cancellationToken), cancellationToken);
        return new PagedResultDto<HaltOrderListItemDto>(total, [.. items.Select(h => h.ToListItem())]);
    }

    /// <inheritdoc />
    public async Task<HaltOrderDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var halt = await VisitAsync(id, cancellationToken);
        var ordered = await queries.GetRectificationsOfOriginAsync(id, cancellationToken);
        var files = await attachments.GetListAsync(new AttachmentListInput { DocumentType = DocumentType.HaltOrder, DocumentId = id }, cancellationToken);
        var open = ordered.Count(r => r.IsOpen);
        var mayEnd = halt.State == HaltOrderState.InForce && await scope.MayAsync(cancellationToken, CountyCloudPermissions.ProjectsHalt);
        var mayAdd = await scope.MayAsync(cancellationToken, CountyCloudPermissions.ProjectsHalt, CountyCloudPermissions.ProjectsManage);
        return new HaltOrderDto(
            halt.ToListItem(), halt.ConcurrencyStamp, halt.Text, halt.OrderedBy, halt.Decision, halt.EndedBy,
            [.. halt.Costs.OrderBy(c => c.Sequence).Select(c => new HaltCostDto(c.Sequence, c.Kind, c.Amount, c.Text, c.UserName, c.Day))],
            [.. ordered.Select(r => r.ToListItem(scope.Today))], files.Items,
            [.. new[] { mayEnd && open == 0 ? "lift" : null, mayEnd ? "terminate" : null, mayAdd ? "addCost" : null }.OfType<string>()],
            BlockedActionDto.Of("lift", mayEnd ? scope.Reasons([new RectificationsAreClosedRule(halt.Number, open)]) : []));
    }

    /// <inheritdoc />
    public async Task<HaltOrderDto> CreateAsync(CreateHaltOrderInput input, CancellationToken cancellationToken)
    {
        var id = ids.Create();
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var subProject = await scope.VisitAsync(input.SubProjectId, cancellationToken);
            subProject.Halt();
            var halt = new HaltOrder(id, await numbers.NextAsync("HO", cancellationToken), subProject, input.Reason, input.Text.Trim(), scope.Actor, scope.Today);
            halts.Add(halt);
            await attachments.AttachAsync(DocumentType.HaltOrder, id, input.AttachmentIds, "order", cancellationToken);
            if (ProjectScope.Trim(input.Finding) is { } finding)
            {
                await rectifications.OpenAsync(new RectificationFinding(
                    RectificationOrigin.Halt, DocumentType.HaltOrder, id, subProject.Id, subProject.ContractorId, subProject.Name, finding, subProject.ContractorName.Source, input.RectificationDueOn, RectificationOpener.CountyGovernment),
                    scope.Actor, null, cancellationToken);
            }

            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    /// <inheritdoc />
    public Task<HaltOrderDto> AddCostAsync(Guid id, HaltCostInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, null, async halt =>
        {
            halt.AddCost(input.Kind, input.Amount, input.Text.Trim(), scope.Actor, ids, scope.Today);
            await attachments.AttachAsync(DocumentType.HaltOrder, id, input.AttachmentIds, $"cost-{halt.Costs.Count}", cancellationToken);
        }, cancellationToken);

    /// <inheritdoc />
    public Task<HaltOrderDto> LiftAsync(Guid id, SubProjectRemarkInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, async halt =>
        {
            var open = (await queries.GetRectificationsOfOriginAsync(id, cancellationToken)).Count(r => r.IsOpen);
            halt.Lift(input.Text.Trim(), open, scope.Actor, scope.Today);
            (await subProjects.GetAsync(halt.SubProjectId, cancellationToken)).Resume();
            await attachments.AttachAsync(DocumentType.HaltOrder, id, input.AttachmentIds, "decision", cancellationToken);
        }, cancellationToken);

    /// <inheritdoc />
    public Task<HaltOrderDto> TerminateAsync(Guid id, SubProjectRemarkInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, async halt =>
        {
            halt.Terminate(input.Text.Trim(), scope.Actor, scope.Today);
            await attachments.AttachAsync(DocumentType.HaltOrder, id, input.AttachmentIds, "decision", cancellationToken);
        }, cancellationToken);

    private async Task<HaltOrder> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var halt = await halts.GetAsync(id, cancellationToken);
        await scope.CheckMayVisitAsync(typeof(HaltOrder), id, halt.ContractorId, cancellationToken);
        return halt;
    }

    private async Task<HaltOrderDto> ChangeAsync(Guid id, string? stamp, Func<HaltOrder, Task> change, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var halt = await VisitAsync(id, cancellationToken);
            ProjectScope.CheckStamp(halt, stamp);
            await change(halt);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }
}
