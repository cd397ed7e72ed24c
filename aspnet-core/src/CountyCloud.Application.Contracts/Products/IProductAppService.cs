using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Products;

/// <summary>The product library (PROD-01 and others).</summary>
public interface IProductAppService : IApplicationService
{
    /// <summary>Products, newest first. Sorting: number, title, category, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<PagedResultDto<ProductListItemDto>> GetListAsync(ProductListInput input, CancellationToken cancellationToken);

    /// <summary>One product.</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<ProductDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A new product; its number is the county-issued code.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductDto> CreateAsync(SaveProductInput input, CancellationToken cancellationToken);

    /// <summary>Changes a product.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductDto> UpdateAsync(Guid id, SaveProductInput input, CancellationToken cancellationToken);

    /// <summary>Removes a draft.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Puts it into the library that everybody sees.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductDto> PublishAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Takes it off the library and every shop.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductDto> WithdrawAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Gives it a GTIN.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductDto> AssignGtinAsync(Guid id, AssignGtinInput input, CancellationToken cancellationToken);

    /// <summary>Puts it under a standard that is in use, or under none (PROD-04).</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductDto> FollowStandardAsync(Guid id, FollowStandardInput input, CancellationToken cancellationToken);

    /// <summary>Lists it in a shop, if the conditions are met (PROD-07).</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductDto> ListInAsync(Guid id, ListProductInput input, CancellationToken cancellationToken);

    /// <summary>Takes it off one shop.</summary>
    [RequiresPermission(CountyCloudPermissions.ProductsManage)]
    Task<ProductDto> UnlistAsync(Guid id, UnlistProductInput input, CancellationToken cancellationToken);

    /// <summary>Notes what the market regulator did (PROD-20).</summary>
    [RequiresPermission(CountyCloudPermissions.TraceSupervise)]
    Task<ProductDto> ActAsync(Guid id, ProductActInput input, CancellationToken cancellationToken);

    /// <summary>Confirms a problem: taken off at once, and a case is opened (PROD-09).</summary>
    [RequiresPermission(CountyCloudPermissions.TraceSupervise, CountyCloudPermissions.ProductsManage)]
    Task<ProductDto> ConfirmProblemAsync(Guid id, ProductProblemInput input, CancellationToken cancellationToken);

    /// <summary>Notes that the problem is solved.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceSupervise, CountyCloudPermissions.ProductsManage)]
    Task<ProductDto> SolveProblemAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);
}

/// <summary>Which products.</summary>
public sealed record ProductListInput : PagedAndSortedInput
{
    /// <summary>Only of this kind.</summary>
    public ProductKind? Kind { get; init; }

    /// <summary>Only in this state.</summary>
    public ProductState? State { get; init; }

    /// <summary>Only of this group.</summary>
    [MaxLength(64)]
    public string? Category { get; init; }

    /// <summary>Only those in the sample library, or not in it (PROD-01).</summary>
    public bool? IsSample { get; init; }
}

/// <summary>A product in a list.</summary>
public sealed record ProductListItemDto(
    Guid Id, string Number, LocalizedText Name, ProductKind Kind, string Category, string? Grade, ProductState State, string? Gtin, string? Township, string? Village, string? StandardName, bool IsSample, ProductProblem? Problem, DateTime CreationTime);

/// <summary>A product.</summary>
public sealed record ProductDto(
    [property: JsonIgnore] CountyDocumentDto Head, LocalizedText Name, ProductContent Content, ProductState State, string? Gtin, IReadOnlyList<ProductGtin> Gtins, IReadOnlyList<ProductProducer> Producers, IReadOnlyList<ProductYear> Years,
    IReadOnlyList<ProductListing> Listings, IReadOnlyList<ProductAct> Acts, Guid? StandardId, string? StandardName, ProductProblem? Problem, string? WithdrawalReason, IReadOnlyList<ProductCertificateDto> Certificates, IReadOnlyList<ProductLicenceDto> Licences) : CountyDocumentDto(Head);

/// <summary>A certificate that holds for a product or one of its producers.</summary>
public sealed record ProductCertificateDto(Guid Id, string Number, CertificationKind CertificationKind, string Holder, string? CertificateNumber, string? Issuer, DateOnly? ValidUntil);

/// <summary>A licence in force for a product.</summary>
public sealed record ProductLicenceDto(Guid Id, string Number, string BrandCode, string Holder, DateOnly ValidUntil);

/// <summary>A product to be saved.</summary>
public sealed record SaveProductInput : CountyDocumentStepInput
{
    /// <summary>Name in the county's languages.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>What the library says of it.</summary>
    [Required]
    public ProductContent Content { get; init; } = new();

    /// <summary>Producers that answer for it.</summary>
    [MaxLength(100)]
    public IReadOnlyList<ProductProducer> Producers { get; init; } = [];

    /// <summary>Data by year.</summary>
    [MaxLength(50)]
    public IReadOnlyList<ProductYear> Years { get; init; } = [];
}

/// <summary>A GTIN for a product.</summary>
public sealed record AssignGtinInput : CountyDocumentStepInput
{
    /// <summary>GTIN.</summary>
    [Required, MaxLength(14)]
    public string Gtin { get; init; } = string.Empty;

    /// <summary>Prefix that GS1 gave the company; checked when given.</summary>
    [MaxLength(12)]
    public string? CompanyPrefix { get; init; }

    /// <summary>First day.</summary>
    [Required]
    public DateOnly Since { get; init; }
}

/// <summary>The standard of a product.</summary>
public sealed record FollowStandardInput : CountyDocumentStepInput
{
    /// <summary>Standard in use; null for none.</summary>
    public Guid? StandardId { get; init; }
}

/// <summary>A shop for a product.</summary>
public sealed record ListProductInput : CountyDocumentStepInput
{
    /// <summary>Where and since when.</summary>
    [Required]
    public ProductListing Listing { get; init; } = new();
}

/// <summary>A shop that a product leaves.</summary>
public sealed record UnlistProductInput : CountyDocumentStepInput
{
    /// <summary>Where.</summary>
    [Required, MaxLength(64)]
    public string Channel { get; init; } = string.Empty;
}

/// <summary>What the market regulator did.</summary>
public sealed record ProductActInput : CountyDocumentStepInput
{
    /// <summary>What.</summary>
    public ProductActKind Kind { get; init; }

    /// <summary>In words.</summary>
    [Required, MaxLength(2000)]
    public string Text { get; init; } = string.Empty;
}

/// <summary>A confirmed problem.</summary>
public sealed record ProductProblemInput : CountyDocumentStepInput
{
    /// <summary>What.</summary>
    public ProductProblem Problem { get; init; }

    /// <summary>In words.</summary>
    [Required, MaxLength(2000)]
    public string Text { get; init; } = string.Empty;
}
