using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Permissions;

namespace CountyCloud.Products;

/// <inheritdoc cref="IProductCatalogueAppService"/>
public sealed class ProductCatalogueAppService(IRepository<ProductCatalogue> catalogues, IProductQueries queries, CountyDocuments documents, IGuidGenerator ids) : IProductCatalogueAppService
{
    // A catalogue is a book; a county's library is smaller than this.
    private const int MaxEntries = 2000;

    private static readonly string[] Keepers = [CountyCloudPermissions.ProductsManage];

    /// <inheritdoc />
    public Task<PagedResultDto<ProductCatalogueListItemDto>> GetListAsync(ProductCatalogueListInput input, CancellationToken cancellationToken) => queries.GetCataloguesAsync(input, cancellationToken);

    /// <inheritdoc />
    public async Task<ProductCatalogueDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await documents.VisitAsync(catalogues, id, _ => true, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ProductCatalogueDto> CreateAsync(SaveProductCatalogueInput input, CancellationToken cancellationToken)
    {
        var entries = await DrawAsync(input.Content, cancellationToken);
        return await ToDtoAsync(await documents.AddAsync(catalogues, input, async () =>
        {
            var version = await queries.GetLastVersionAsync(input.CatalogueKind, cancellationToken) + 1;
            var fresh = new ProductCatalogue(ids.Create(), await documents.HeadAsync("CAT", input.Title, null, cancellationToken), input.CatalogueKind, version, input.Content);
            fresh.Draw(input.Title, input.Content, entries);
            return fresh;
        }, cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ProductCatalogueDto> UpdateAsync(Guid id, SaveProductCatalogueInput input, CancellationToken cancellationToken)
    {
        var entries = await DrawAsync(input.Content, cancellationToken);
        return await StepAsync(id, input, c =>
        {
            c.Draw(input.Title, input.Content, entries);
            return Task.CompletedTask;
        }, cancellationToken);
    }

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => documents.RemoveAsync(catalogues, id, c =>
    {
        c.CheckMayRemove();
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ProductCatalogueDto> PublishAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async c =>
    {
        var former = await queries.FindPublishedCatalogueAsync(c.Kind, cancellationToken);
        c.Publish(documents.Today);
        former?.Supersede();
    }, cancellationToken);

    private async Task<IReadOnlyList<CatalogueEntry>> DrawAsync(CatalogueFilter filter, CancellationToken cancellationToken) =>
        [.. (await queries.DrawAsync(filter, MaxEntries, cancellationToken)).Select(p => p.ToCatalogueEntry())];

    private async Task<ProductCatalogueDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<ProductCatalogue, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(catalogues, id, input, step, cancellationToken), cancellationToken);

    private async Task<ProductCatalogueDto> ToDtoAsync(ProductCatalogue c, CancellationToken cancellationToken)
    {
        var isDraft = c.State == CatalogueState.Draft;
        DocumentAction[] actions = [new("publish", isDraft, Keepers, new CatalogueIsNotEmptyRule(c)), new("update", isDraft, Keepers), new("delete", isDraft, Keepers)];
        return new ProductCatalogueDto(await documents.ToDtoAsync(c, actions, cancellationToken), c.Kind, c.Filter, c.Version, c.State, c.PublishedOn, c.Entries);
    }
}
