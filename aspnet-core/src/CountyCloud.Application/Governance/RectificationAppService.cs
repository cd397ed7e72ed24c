using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IRectificationAppService"/>
public sealed class RectificationAppService(
    IRepository<Rectification> rectifications, IProjectQueries queries, RectificationDesk desk, ProjectScope scope, Attachments attachments, IUnitOfWork unitOfWork, IGuidGenerator ids, TimeProvider clock) : IRectificationAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<RectificationListItemDto>> GetListAsync(RectificationListInput input, CancellationToken cancellationToken)
    {
        var (total, items) = await queries.GetRectificationsAsync(input, await scope.ContractorAsync(cancellationToken), cancellationToken);
        return new PagedResultDto<RectificationListItemDto>(total, [.. items.Select(r => r.ToListItem(scope.Today))]);
    }

    /// <inheritdoc />
    public async Task<RectificationDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var r = await VisitAsync(id, cancellationToken);
        var files = await attachments.GetListAsync(new AttachmentListInput { DocumentType = DocumentType.Rectification, DocumentId = id }, cancellationToken);
        var mayHandIn = await scope.MayAsync(cancellationToken, CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage);
        var isOpener = (await scope.BodiesAsync(cancellationToken)).Contains(r.OpenedBy);
        var actions = new[]
        {
            mayHandIn && r.State is RectificationState.Opened or RectificationState.Reopened ? "handInMeasures" : null,
            mayHandIn && r.State == RectificationState.InCorrection ? "handInCompletion" : null,
            isOpener && r.State == RectificationState.Submitted && !new CheckerDidNotHandInRule(r, scope.Actor).IsBroken ? "check" : null,
            isOpener && r.State is RectificationState.Opened or RectificationState.InCorrection or RectificationState.Reopened ? "setDeadline" : null,
        };
        return new RectificationDto(
            r.ToListItem(scope.Today), r.ConcurrencyStamp, r.Finding, r.OriginType, r.OriginId,
            [.. r.Steps.OrderBy(s => s.Sequence).Select(s => new RectificationStepDto(s.Sequence, s.Kind, s.Text, s.DueOn, s.UserName, s.Time, s.Category))], files.Items, [.. actions.OfType<string>()]);
    }

    /// <inheritdoc />
    public async Task<RectificationDto> CreateAsync(CreateRectificationInput input, CancellationToken cancellationToken)
    {
        Rectification? opened = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var subProject = input.SubProjectId is { } subProjectId ? await scope.VisitAsync(subProjectId, cancellationToken) : null;
            var unit = ProjectScope.Trim(input.ResponsibleUnit) ?? ProjectScope.Trim(subProject?.ContractorName.Source) ?? throw new BusinessException("Governance:ResponsibleUnitMissing", 400);
            opened = await desk.OpenAsync(new RectificationFinding(
                input.Origin, subProject is null ? null : DocumentType.SubProject, subProject?.Id, subProject?.Id, subProject?.ContractorId, input.Title.Trim(), input.Finding.Trim(), unit, input.DueOn,
                (await scope.BodiesAsync(cancellationToken))[0]), scope.Actor, input.AttachmentIds, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await GetAsync(opened!.Id, cancellationToken);
    }

    /// <inheritdoc />
    public Task<RectificationDto> HandInMeasuresAsync(Guid id, SubProjectRemarkInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, async r =>
        {
            var step = r.HandInMeasures(input.Text.Trim(), scope.Actor, ids, clock);
            await AttachAsync(r, step, input.AttachmentIds, cancellationToken);
        }, cancellationToken);

    /// <inheritdoc />
    public Task<RectificationDto> HandInCompletionAsync(Guid id, SubProjectRemarkInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, async r =>
        {
            var step = r.HandInCompletion(input.Text.Trim(), input.AttachmentIds.Count, scope.Actor, ids, clock);
            await AttachAsync(r, step, input.AttachmentIds, cancellationToken);
            await desk.CloseTasksAsync(r, cancellationToken);
            await desk.AskForCheckAsync(r, cancellationToken);
        }, cancellationToken);

    /// <inheritdoc />
    public Task<RectificationDto> CheckAsync(Guid id, CheckRectificationInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, async r =>
        {
            var step = r.Check(input.IsGood, input.Text.Trim(), input.DueOn, await scope.BodiesAsync(cancellationToken), scope.Actor, ids, clock);
            await AttachAsync(r, step, input.AttachmentIds, cancellationToken);
            await desk.CloseTasksAsync(r, cancellationToken);
            if (r.IsOpen)
            {
                await desk.AskAsync(r, cancellationToken);
            }
        }, cancellationToken);

    /// <inheritdoc />
    public Task<RectificationDto> SetDeadlineAsync(Guid id, RectificationDeadlineInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, async r =>
        {
            r.SetDeadline(input.DueOn, input.Text.Trim(), await scope.BodiesAsync(cancellationToken), scope.Actor, ids, clock);
            await desk.CloseTasksAsync(r, cancellationToken);
            await desk.AskAsync(r, cancellationToken);
        }, cancellationToken);

    private async Task<Rectification> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var rectification = await rectifications.GetAsync(id, cancellationToken);
        await scope.CheckMayVisitAsync(typeof(Rectification), id, rectification.ContractorId, cancellationToken);
        return rectification;
    }

    private Task AttachAsync(Rectification r, int step, IReadOnlyCollection<Guid> attachmentIds, CancellationToken cancellationToken) =>
        attachments.AttachAsync(DocumentType.Rectification, r.Id, attachmentIds, RectificationStep.CategoryOf(step), cancellationToken);

    private async Task<RectificationDto> ChangeAsync(Guid id, string? stamp, Func<Rectification, Task> change, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var rectification = await VisitAsync(id, cancellationToken);
            ProjectScope.CheckStamp(rectification, stamp);
            await change(rectification);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }
}
