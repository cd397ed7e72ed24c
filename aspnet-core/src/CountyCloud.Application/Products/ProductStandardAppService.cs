using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Permissions;

namespace CountyCloud.Products;

/// <inheritdoc cref="IProductStandardAppService"/>
public sealed class ProductStandardAppService(IRepository<ProductStandard> standards, IProductQueries queries, CountyDocuments documents, IGuidGenerator ids) : IProductStandardAppService
{
    private static readonly string[] Keepers = [CountyCloudPermissions.ProductsManage];

    /// <inheritdoc />
    public Task<PagedResultDto<ProductStandardListItemDto>> GetListAsync(ProductStandardListInput input, CancellationToken cancellationToken) => queries.GetStandardsAsync(input, cancellationToken);

    /// <inheritdoc />
    public async Task<ProductStandardDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await documents.VisitAsync(standards, id, _ => true, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ProductStandardDto> CreateAsync(SaveProductStandardInput input, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.AddAsync(standards, input, async () => new ProductStandard(ids.Create(), await documents.HeadAsync("STD", input.Title, null, cancellationToken), input.Content), cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ProductStandardDto> ReviseAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken)
    {
        var former = await documents.VisitAsync(standards, id, null, cancellationToken);
        former.CheckMayRevise();
        return await ToDtoAsync(await documents.AddAsync(standards, input, async () => new ProductStandard(ids.Create(), await documents.HeadAsync("STD", former.Title, null, cancellationToken), former.Content, former), cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public Task<ProductStandardDto> UpdateAsync(Guid id, SaveProductStandardInput input, CancellationToken cancellationToken) => StepAsync(id, input, s =>
    {
        s.Write(input.Title, input.Content);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => documents.RemoveAsync(standards, id, s =>
    {
        s.CheckMayRemove();
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ProductStandardDto> AdvanceAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async s =>
    {
        var former = s.State == StandardState.Drafting ? await queries.FindStandardInUseAsync(s.SeriesId, cancellationToken) : null;
        s.Advance(documents.Today);
        if (former is not null)
        {
            former.Supersede();

            // Who followed the former version follows the new one: it is the same standard.
            foreach (var product in await queries.GetUnderStandardAsync(former.Id, cancellationToken))
            {
                product.FollowStandard(s.Id, s.Title);
            }
        }
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ProductStandardDto> LinkAsync(Guid id, LinkProducersInput input, CancellationToken cancellationToken) => StepAsync(id, input, s =>
    {
        s.Link(input.Producers);
        return Task.CompletedTask;
    }, cancellationToken);

    private async Task<ProductStandardDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<ProductStandard, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(standards, id, input, step, cancellationToken), cancellationToken);

    private async Task<ProductStandardDto> ToDtoAsync(ProductStandard s, CancellationToken cancellationToken)
    {
        var isOpen = s.State < StandardState.InUse;
        DocumentAction advance = s.State == StandardState.Drafting ? new("advance", isOpen, Keepers, new StandardHasItsPartsRule(s.Content)) : new("advance", isOpen, Keepers);
        DocumentAction[] actions = [advance, new("link", s.State == StandardState.InUse, Keepers), new("revise", s.State == StandardState.InUse, Keepers), new("update", isOpen, Keepers), new("delete", isOpen, Keepers)];
        return new ProductStandardDto(await documents.ToDtoAsync(s, actions, cancellationToken), s.Content, s.Version, s.State, s.InUseSince, s.Producers);
    }
}
