using CountyCloud.Brands;
using CountyCloud.Framework.Application;

namespace CountyCloud.Products;

/// <summary>Reads the product library of the current county.</summary>
public interface IProductQueries
{
    /// <summary>A page of products.</summary>
    Task<PagedResultDto<ProductListItemDto>> GetListAsync(ProductListInput input, CancellationToken cancellationToken);

    /// <summary>A page of standards.</summary>
    Task<PagedResultDto<ProductStandardListItemDto>> GetStandardsAsync(ProductStandardListInput input, CancellationToken cancellationToken);

    /// <summary>A page of catalogues.</summary>
    Task<PagedResultDto<ProductCatalogueListItemDto>> GetCataloguesAsync(ProductCatalogueListInput input, CancellationToken cancellationToken);

    /// <summary>Products by id, for reading; unknown ids are left out.</summary>
    Task<IReadOnlyList<Product>> GetAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Published products that a catalogue draws, by number; for reading.</summary>
    Task<IReadOnlyList<Product>> DrawAsync(CatalogueFilter filter, int max, CancellationToken cancellationToken);

    /// <summary>Products under a standard; tracked, so that they may follow another.</summary>
    Task<IReadOnlyList<Product>> GetUnderStandardAsync(Guid standardId, CancellationToken cancellationToken);

    /// <summary>True when another product has this GTIN.</summary>
    Task<bool> IsGtinTakenAsync(string gtin, Guid exceptId, CancellationToken cancellationToken);

    /// <summary>The standard of a series that is in use; null for none. Tracked.</summary>
    Task<ProductStandard?> FindStandardInUseAsync(Guid seriesId, CancellationToken cancellationToken);

    /// <summary>The newest catalogue of a list that is out; null for none. Tracked.</summary>
    Task<ProductCatalogue?> FindPublishedCatalogueAsync(CatalogueKind kind, CancellationToken cancellationToken);

    /// <summary>Highest version of a list so far.</summary>
    Task<int> GetLastVersionAsync(CatalogueKind kind, CancellationToken cancellationToken);

    /// <summary>Counts of the library: published products, under a standard in use, of tourism and culture; and where they are listed now.</summary>
    Task<LibraryCounts> CountAsync(CancellationToken cancellationToken);
}
