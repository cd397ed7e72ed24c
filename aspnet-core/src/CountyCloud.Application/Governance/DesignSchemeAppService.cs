using CountyCloud.Approvals;
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

/// <inheritdoc cref="IDesignSchemeAppService"/>
public sealed class DesignSchemeAppService(
    IRepository<DesignScheme> schemes, IRepository<SubProject> subProjects, IProjectQueries queries, ICountyConfiguration configuration, ProjectScope scope, ApprovalDesk approvals, IDocumentNumbers numbers,
    Attachments attachments, TaskDesk tasks, IUnitOfWork unitOfWork, IGuidGenerator ids) : IDesignSchemeAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<DesignSchemeListItemDto>> GetListAsync(DesignSchemeListInput input, CancellationToken cancellationToken)
    {
        var (total, items) = await queries.GetSchemesAsync(input, await scope.ContractorAsync(cancellationToken), cancellationToken);
        return new PagedResultDto<DesignSchemeListItemDto>(total, [.. items.Select(s => s.ToListItem())]);
    }

    /// <inheritdoc />
    public async Task<DesignSchemeDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var scheme = await VisitAsync(id, cancellationToken);
        var subProject = await subProjects.GetAsync(scheme.SubProjectId, cancellationToken);
        var rules = await scope.RulesAsync(cancellationToken);
        var names = (await configuration.GetAsync<BudgetItemValues>(cancellationToken)).ToDictionary(i => i.Code, i => i.Name, StringComparer.Ordinal);
        var planned = PlannedOf(subProject);
        var files = await attachments.GetListAsync(new AttachmentListInput { DocumentType = DocumentType.DesignScheme, DocumentId = id }, cancellationToken);
        var reason = scope.Reasons(subProject.RulesOf(SubProjectAction.SubmitScheme, rules, 0)).Concat(scope.Reasons([new SchemeHasABudgetRule(scheme, planned), new SchemeStaysInsideTheBudgetRule(scheme, planned)])).FirstOrDefault();
        var mayWrite = scheme.State is DesignSchemeState.Draft or DesignSchemeState.Returned && await scope.MayAsync(cancellationToken, CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage);
        return new DesignSchemeDto(
            scheme.ToListItem(), scheme.ConcurrencyStamp, scheme.KindList, scheme.Text,
            [.. scheme.Lines.OrderBy(l => l.BudgetItemCode, StringComparer.Ordinal).Select(l => new SubProjectLineDto(l.BudgetItemCode, names.GetValueOrDefault(l.BudgetItemCode) ?? LocalizedText.Empty, planned.GetValueOrDefault(l.BudgetItemCode), l.Amount))],
            subProject.Number, subProject.Name, subProject.WorkKind, files.Items,
            mayWrite ? [.. new[] { "edit", scheme.SubmittedOn is null ? "delete" : null, reason is null ? "submit" : null }.OfType<string>()] : [], BlockedActionDto.Of("submit", mayWrite ? reason : null));
    }

    /// <inheritdoc />
    public async Task<DesignSchemeDto> CreateAsync(CreateDesignSchemeInput input, CancellationToken cancellationToken)
    {
        var id = ids.Create();
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var subProject = await scope.VisitAsync(input.SubProjectId, cancellationToken);
            subProject.Check(SubProjectAction.SubmitScheme, await scope.RulesAsync(cancellationToken));
            var versions = await queries.GetSchemesOfAsync(subProject.Id, cancellationToken);
            if (versions.FirstOrDefault(s => s.IsOpen) is { } open)
            {
                throw new BusinessException("Governance:SchemeOpen").WithData("number", open.Number);
            }

            var scheme = new DesignScheme(id, await numbers.NextAsync("DS", cancellationToken), subProject, versions.Select(s => s.Version).DefaultIfEmpty(0).Max() + 1);
            await WriteAsync(scheme, input.Scheme, cancellationToken);
            schemes.Add(scheme);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    /// <inheritdoc />
    public Task<DesignSchemeDto> UpdateAsync(Guid id, DesignSchemeInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, scheme => WriteAsync(scheme, input, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var scheme = await VisitAsync(id, cancellationToken);
            scheme.CheckMayBeDeleted();
            if (scheme.SubmittedOn is not null)
            {
                throw new SchemeIsADraftRule(scheme).ToException();
            }

            schemes.Remove(scheme);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
    }

    /// <inheritdoc />
    public Task<DesignSchemeDto> SubmitAsync(Guid id, StampInput input, CancellationToken cancellationToken) =>
        ChangeAsync(id, input.ConcurrencyStamp, async scheme =>
        {
            var subProject = await scope.VisitAsync(scheme.SubProjectId, cancellationToken);
            subProject.SchemeHandedIn(await scope.RulesAsync(cancellationToken));
            scheme.Submit(PlannedOf(subProject), scope.Today);
            await approvals.SubmitAsync(new ApprovalSubject(DocumentType.DesignScheme, id, scheme.Number, scheme.Title, subProject.WorkKind, scheme.Amount, subProject.ContractorId), cancellationToken);
            await tasks.CloseAsync(DocumentType.SubProject, subProject.Id, WorkTaskState.Done, [WorkTaskKind.Design], cancellationToken);
        }, cancellationToken);

    private async Task<DesignScheme> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var scheme = await schemes.GetAsync(id, cancellationToken);
        await scope.CheckMayVisitAsync(typeof(DesignScheme), id, scheme.ContractorId, cancellationToken);
        return scheme;
    }

    private async Task WriteAsync(DesignScheme scheme, DesignSchemeInput input, CancellationToken cancellationToken)
    {
        scheme.Write(input.Title.Trim(), input.Kinds, input.Text.Trim(), [.. input.Lines.Select(l => new SubProjectLineAmount(l.BudgetItemCode.Trim(), l.Amount))], ids);
        await attachments.AttachAsync(DocumentType.DesignScheme, scheme.Id, input.AttachmentIds, null, cancellationToken);
    }

    private async Task<DesignSchemeDto> ChangeAsync(Guid id, string? stamp, Func<DesignScheme, Task> change, CancellationToken cancellationToken)
    {
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var scheme = await VisitAsync(id, cancellationToken);
            ProjectScope.CheckStamp(scheme, stamp);
            await change(scheme);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    private static Dictionary<string, decimal> PlannedOf(SubProject subProject) => subProject.Lines.ToDictionary(l => l.BudgetItemCode, l => l.PlannedAmount, StringComparer.Ordinal);
}
