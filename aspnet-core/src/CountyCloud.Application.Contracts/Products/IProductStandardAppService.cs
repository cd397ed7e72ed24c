using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Products;

/// <summary>Product standards in versions (PROD-04, PROD-23).</summary>
public interface IProductStandardAppService : IApplicationService
{
    /// <summary>Standards, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<PagedResultDto<ProductStandardListItemDto>> GetListAsync(ProductStandardListInput input, CancellationToken cancellationToken);

    /// <summary>One standard.</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<ProductStandardDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A new standard.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductStandardDto> CreateAsync(SaveProductStandardInput input, CancellationToken cancellationToken);

    /// <summary>A new version of one that is in use.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductStandardDto> ReviseAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Changes one that is not in use.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductStandardDto> UpdateAsync(Guid id, SaveProductStandardInput input, CancellationToken cancellationToken);

    /// <summary>Removes one that is not in use.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Goes on to the next step; with the last it is in use and the former version is not.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductStandardDto> AdvanceAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Links the producers that follow it.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductStandardDto> LinkAsync(Guid id, LinkProducersInput input, CancellationToken cancellationToken);
}

/// <summary>Which standards.</summary>
public sealed record ProductStandardListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public StandardState? State { get; init; }
}

/// <summary>A standard in a list.</summary>
public sealed record ProductStandardListItemDto(Guid Id, string Number, string Title, string Category, string? Reference, int Version, StandardState State, DateOnly? InUseSince, int Products, DateTime CreationTime);

/// <summary>A standard.</summary>
public sealed record ProductStandardDto([property: JsonIgnore] CountyDocumentDto Head, StandardContent Content, int Version, StandardState State, DateOnly? InUseSince, IReadOnlyList<ProductProducer> Producers) : CountyDocumentDto(Head);

/// <summary>A standard to be saved.</summary>
public sealed record SaveProductStandardInput : CountyDocumentStepInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>Its parts.</summary>
    [Required]
    public StandardContent Content { get; init; } = new();
}

/// <summary>Producers that follow a standard.</summary>
public sealed record LinkProducersInput : CountyDocumentStepInput
{
    /// <summary>All of them.</summary>
    [MaxLength(500)]
    public IReadOnlyList<ProductProducer> Producers { get; init; } = [];
}
