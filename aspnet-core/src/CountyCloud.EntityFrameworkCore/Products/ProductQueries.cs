using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Products;

/// <inheritdoc cref="IProductQueries"/>
internal sealed class ProductQueries(CountyCloudDbContext context) : IProductQueries
{
    /// <inheritdoc />
    public Task<PagedResultDto<ProductListItemDto>> GetListAsync(ProductListInput input, CancellationToken cancellationToken) =>
        Rows<Product>().Where(p => (input.Kind == null || p.Content.Kind == input.Kind) && (input.State == null || p.State == input.State) && (input.Category == null || p.Content.Category == input.Category)
                && (input.IsSample == null || p.Content.IsSample == input.IsSample)).Matching(input)
            .PageAsync(
                input,
                p => new ProductListItemDto(
                    p.Id, p.Number, p.Name, p.Content.Kind, p.Content.Category, p.Content.Grade, p.State, p.Gtin, p.Content.Township, p.Content.Village, p.StandardName, p.Content.IsSample, p.Problem, p.CreationTime),
                cancellationToken, ("category", p => p.Content.Category));

    /// <inheritdoc />
    public Task<PagedResultDto<ProductStandardListItemDto>> GetStandardsAsync(ProductStandardListInput input, CancellationToken cancellationToken) =>
        Rows<ProductStandard>().Where(s => input.State == null || s.State == input.State).Matching(input)
            .PageAsync(
                input,
                s => new ProductStandardListItemDto(
                    s.Id, s.Number, s.Title, s.Content.Category, s.Content.Reference, s.Version, s.State, s.InUseSince, context.Set<Product>().Count(p => p.StandardId == s.Id && p.State == ProductState.Published), s.CreationTime),
                cancellationToken);

    /// <inheritdoc />
    public Task<PagedResultDto<ProductCatalogueListItemDto>> GetCataloguesAsync(ProductCatalogueListInput input, CancellationToken cancellationToken) =>
        Rows<ProductCatalogue>().Where(c => (input.Kind == null || c.Kind == input.Kind) && (input.State == null || c.State == input.State)).Matching(input)
            .PageAsync(input, c => new ProductCatalogueListItemDto(c.Id, c.Number, c.Title, c.Kind, c.Version, c.State, c.PublishedOn, c.CreationTime), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Product>> GetAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : await Rows<Product>().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Number).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Product>> DrawAsync(CatalogueFilter filter, int max, CancellationToken cancellationToken) =>
        await Rows<Product>().Where(p => p.State == ProductState.Published && (filter.Kind == null || p.Content.Kind == filter.Kind) && (filter.Category == null || p.Content.Category == filter.Category)
                && (filter.Township == null || p.Content.Township == filter.Township) && (!filter.OnlySamples || p.Content.IsSample) && (!filter.OnlyPovertyRelief || p.Content.IsPovertyRelief)
                && (!filter.OnlyStandardised || p.StandardId != null) && (!filter.OnlyOwnOfPlaces || p.Content.Township != null || p.Content.Village != null))
            .OrderByDescending(p => p.Content.IsPriority).ThenBy(p => p.Content.Category).ThenBy(p => p.Number).Take(max).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Product>> GetUnderStandardAsync(Guid standardId, CancellationToken cancellationToken) =>
        await context.Set<Product>().Where(p => p.StandardId == standardId).OrderBy(p => p.Id).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public Task<bool> IsGtinTakenAsync(string gtin, Guid exceptId, CancellationToken cancellationToken) => Rows<Product>().AnyAsync(p => p.Gtin == gtin && p.Id != exceptId, cancellationToken);

    /// <inheritdoc />
    public Task<ProductStandard?> FindStandardInUseAsync(Guid seriesId, CancellationToken cancellationToken) =>
        context.Set<ProductStandard>().Where(s => s.SeriesId == seriesId && s.State == StandardState.InUse).OrderByDescending(s => s.Version).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public Task<ProductCatalogue?> FindPublishedCatalogueAsync(CatalogueKind kind, CancellationToken cancellationToken) =>
        context.Set<ProductCatalogue>().Where(c => c.Kind == kind && c.State == CatalogueState.Published).OrderByDescending(c => c.Version).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<int> GetLastVersionAsync(CatalogueKind kind, CancellationToken cancellationToken) => await Rows<ProductCatalogue>().Where(c => c.Kind == kind).MaxAsync(c => (int?)c.Version, cancellationToken) ?? 0;

    /// <inheritdoc />
    public async Task<LibraryCounts> CountAsync(CancellationToken cancellationToken)
    {
        var rows = await Rows<Product>().Where(p => p.State == ProductState.Published).Select(p => new { p.StandardId, p.Content.Kind, p.Listings }).ToListAsync(cancellationToken);
        return LibraryCounts.Of([.. rows.Select(p => new CountedProduct(p.Kind, p.StandardId is not null, p.Listings))]);
    }

    private IQueryable<TDocument> Rows<TDocument>()
        where TDocument : CountyDocument => context.Set<TDocument>().AsNoTracking();
}
