using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Governance;

/// <inheritdoc cref="ISiteInspectionAppService"/>
public sealed class SiteInspectionAppService(
    IRepository<SiteInspection> inspections, IRepository<SubProject> subProjects, IGovernanceDocumentQueries queries, CountyDocuments documents, TaskDesk tasks, IGuidGenerator ids) : ISiteInspectionAppService
{
    private static readonly string[] Office = [CountyCloudPermissions.ProjectsManage];

    /// <inheritdoc />
    public async Task<PagedResultDto<SiteInspectionListItemDto>> GetListAsync(SiteInspectionListInput input, CancellationToken cancellationToken) =>
        await queries.GetSiteInspectionsAsync(input, await documents.OwnContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<SiteInspectionDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var inspection = await documents.VisitAsync(inspections, id, null, cancellationToken);
        return inspection.State == SiteInspectionState.Draft && await documents.OwnContractorAsync(cancellationToken) is not null
            ? throw new EntityNotFoundException(typeof(SiteInspection), id)
            : await ToDtoAsync(inspection, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<SiteInspectionDto> CreateAsync(CreateSiteInspectionInput input, CancellationToken cancellationToken)
    {
        await CheckReferencesAsync(input, input.ContractorId, cancellationToken);
        var inspection = await documents.AddAsync(inspections, input, async () =>
        {
            var fresh = new SiteInspection(ids.Create(), await documents.HeadAsync("INS", input.Title, input.ContractorId, cancellationToken), input.Period!.Value, input.Content);
            fresh.Edit(input.Title, input.Content, input.Findings.Select(f => (ids.Create(), f)));
            return fresh;
        }, cancellationToken);
        return await ToDtoAsync(inspection, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<SiteInspectionDto> UpdateAsync(Guid id, SaveSiteInspectionInput input, CancellationToken cancellationToken)
    {
        await CheckReferencesAsync(input, null, cancellationToken);
        return await StepAsync(id, input, inspection =>
        {
            inspection.Edit(input.Title, input.Content, input.Findings.Select(f => (ids.Create(), f)));
            return Task.CompletedTask;
        }, cancellationToken);
    }

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => documents.RemoveAsync(inspections, id, async inspection =>
    {
        inspection.Edit(inspection.Title, inspection.Content, []);
        await tasks.CloseAsync(inspection.DocumentType, id, WorkTaskState.Dropped, null, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<SiteInspectionDto> SignAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async inspection =>
    {
        inspection.Sign(documents.UserName, documents.Today);
        await tasks.CloseAsync(inspection.DocumentType, id, WorkTaskState.Done, [WorkTaskKind.Inspect], cancellationToken);
    }, cancellationToken);

    private async Task CheckReferencesAsync(SaveSiteInspectionInput input, Guid? contractorId, CancellationToken cancellationToken)
    {
        if (input.Content.SubProjectId is { } subProject)
        {
            _ = await subProjects.GetAsync(subProject, cancellationToken);
        }

        foreach (var id in input.Findings.Select(f => f.ContractorId).Append(contractorId))
        {
            await documents.CheckEngagedAsync(id, cancellationToken);
        }
    }

    private async Task<SiteInspectionDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<SiteInspection, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(inspections, id, input, step, cancellationToken), cancellationToken);

    private async Task<SiteInspectionDto> ToDtoAsync(SiteInspection inspection, CancellationToken cancellationToken)
    {
        var isDraft = inspection.State == SiteInspectionState.Draft;
        DocumentAction[] actions =
        [
            new("update", isDraft, Office), new("delete", isDraft, Office),
            new("sign", isDraft, Office, new SupervisionFormSaysWhatWasSeenRule(inspection.Number, inspection.Content, documents.Today)),
        ];
        return new SiteInspectionDto(
            await documents.ToDtoAsync(inspection, actions, cancellationToken), inspection.Period, inspection.Content, inspection.State, inspection.SignedBy, inspection.SignedOn,
            [.. inspection.Findings.OrderBy(f => f.Order).Select(f => f.Content)]);
    }
}
