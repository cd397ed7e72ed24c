using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Permissions;

namespace CountyCloud.Brands;

/// <inheritdoc cref="IVisualIdentityAppService"/>
public sealed class VisualIdentityAppService(IRepository<VisualIdentity> identities, IBrandQueries queries, CountyDocuments documents, ICountyConfiguration configuration, IGuidGenerator ids) : IVisualIdentityAppService
{
    private static readonly string[] Keepers = [CountyCloudPermissions.BrandsManage];

    /// <inheritdoc />
    public Task<PagedResultDto<VisualIdentityListItemDto>> GetListAsync(VisualIdentityListInput input, CancellationToken cancellationToken) => queries.GetIdentitiesAsync(input, cancellationToken);

    /// <inheritdoc />
    public async Task<VisualIdentityDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await documents.VisitAsync(identities, id, _ => true, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<VisualIdentityDto> CreateAsync(SaveVisualIdentityInput input, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.AddAsync(identities, input, async () => new VisualIdentity(
            ids.Create(), await documents.HeadAsync("VI", input.Title, null, cancellationToken), input.Content, await queries.GetLastVersionAsync(input.Content.BrandCode, cancellationToken) + 1), cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<VisualIdentityDto> UpdateAsync(Guid id, SaveVisualIdentityInput input, CancellationToken cancellationToken) => StepAsync(id, input, v =>
    {
        v.Write(input.Title, input.Content with { BrandCode = v.Content.BrandCode });
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => documents.RemoveAsync(identities, id, v =>
    {
        v.CheckMayRemove();
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<VisualIdentityDto> AdvanceAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async v =>
    {
        var former = v.State == VisualIdentityState.Manual ? await queries.FindLaunchedAsync(v.Content.BrandCode, cancellationToken) : null;
        v.Advance(documents.Today);
        former?.Supersede();
    }, cancellationToken);

    /// <inheritdoc />
    public Task<VisualIdentityDto> AdoptAsync(Guid id, AdoptVisualIdentityInput input, CancellationToken cancellationToken) => StepAsync(id, input, v =>
    {
        v.Adopt(input.Content);
        return Task.CompletedTask;
    }, cancellationToken);

    private async Task<VisualIdentityDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<VisualIdentity, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(identities, id, input, step, cancellationToken), cancellationToken);

    private async Task<VisualIdentityDto> ToDtoAsync(VisualIdentity v, CancellationToken cancellationToken)
    {
        var isOpen = v.State < VisualIdentityState.Launched;
        DocumentAction[] actions = [new("advance", isOpen, Keepers, new StepHasItsPartRule(v.State, v.Content)), new("adopt", v.State == VisualIdentityState.Launched, Keepers), new("update", isOpen, Keepers), new("delete", isOpen, Keepers)];
        var brand = (await configuration.GetAsync<BrandValues>(cancellationToken)).FirstOrDefault(b => b.Code == v.Content.BrandCode)?.Name;
        return new VisualIdentityDto(await documents.ToDtoAsync(v, actions, cancellationToken), v.Content, brand, v.Version, v.State, v.LaunchedOn, v.Adoptions);
    }
}
