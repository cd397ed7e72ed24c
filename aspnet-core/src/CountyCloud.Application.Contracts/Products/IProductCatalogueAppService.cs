using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Products;

/// <summary>Catalogues drawn from the library, in versions (PROD-02, F-43).</summary>
public interface IProductCatalogueAppService : IApplicationService
{
    /// <summary>Catalogues, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<PagedResultDto<ProductCatalogueListItemDto>> GetListAsync(ProductCatalogueListInput input, CancellationToken cancellationToken);

    /// <summary>One catalogue.</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<ProductCatalogueDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A new version of a list, drawn from the library as it is now.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductCatalogueDto> CreateAsync(SaveProductCatalogueInput input, CancellationToken cancellationToken);

    /// <summary>Draws a draft anew.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductCatalogueDto> UpdateAsync(Guid id, SaveProductCatalogueInput input, CancellationToken cancellationToken);

    /// <summary>Removes a draft.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Brings it out; the former version of the list is superseded.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductCatalogueDto> PublishAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);
}

/// <summary>Which catalogues.</summary>
public sealed record ProductCatalogueListInput : PagedAndSortedInput
{
    /// <summary>Only this list.</summary>
    public CatalogueKind? Kind { get; init; }

    /// <summary>Only in this state.</summary>
    public CatalogueState? State { get; init; }
}

/// <summary>A catalogue in a list.</summary>
public sealed record ProductCatalogueListItemDto(Guid Id, string Number, string Title, CatalogueKind Kind, int Version, CatalogueState State, DateOnly? PublishedOn, DateTime CreationTime);

/// <summary>A catalogue.</summary>
public sealed record ProductCatalogueDto([property: JsonIgnore] CountyDocumentDto Head, CatalogueKind CatalogueKind, CatalogueFilter Content, int Version, CatalogueState State, DateOnly? PublishedOn, IReadOnlyList<CatalogueEntry> Entries) : CountyDocumentDto(Head);

/// <summary>A catalogue to be drawn.</summary>
public sealed record SaveProductCatalogueInput : CountyDocumentStepInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>Which list; kept when it is drawn anew.</summary>
    public CatalogueKind CatalogueKind { get; init; }

    /// <summary>Which products.</summary>
    [Required]
    public CatalogueFilter Content { get; init; } = new();
}
