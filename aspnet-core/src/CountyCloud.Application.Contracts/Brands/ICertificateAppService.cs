using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Brands;

/// <summary>Certificates of products and companies (W-30, F-42).</summary>
public interface ICertificateAppService : IApplicationService
{
    /// <summary>Certificates, newest first. Sorting: number, title, validUntil, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<PagedResultDto<CertificateListItemDto>> GetListAsync(CertificateListInput input, CancellationToken cancellationToken);

    /// <summary>One certificate.</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<CertificateDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A new case.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<CertificateDto> CreateAsync(SaveCertificateInput input, CancellationToken cancellationToken);

    /// <summary>Changes a case that is not decided.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<CertificateDto> UpdateAsync(Guid id, SaveCertificateInput input, CancellationToken cancellationToken);

    /// <summary>Removes a case that was not begun.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Notes whether the product is suitable (BRAND-30).</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<CertificateDto> CheckQualificationAsync(Guid id, CheckSuitabilityInput input, CancellationToken cancellationToken);

    /// <summary>It was handed in to the issuer.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<CertificateDto> ApplyAsync(Guid id, ApplyCertificateInput input, CancellationToken cancellationToken);

    /// <summary>The issuer reviews it.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<CertificateDto> ReviewAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>It was issued.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<CertificateDto> CertifyAsync(Guid id, IssueCertificateInput input, CancellationToken cancellationToken);

    /// <summary>Registers a certificate that the holder already has.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<CertificateDto> RegisterAsync(Guid id, IssueCertificateInput input, CancellationToken cancellationToken);

    /// <summary>The issuer said no.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<CertificateDto> RefuseAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Begins the case that renews it.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<CertificateDto> RenewAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);
}

/// <summary>Which certificates.</summary>
public sealed record CertificateListInput : PagedAndSortedInput
{
    /// <summary>Only of this kind.</summary>
    public CertificationKind? Kind { get; init; }

    /// <summary>Only in this state.</summary>
    public CertificateState? State { get; init; }

    /// <summary>Only of this product.</summary>
    public Guid? ProductId { get; init; }
}

/// <summary>A certificate in a list.</summary>
public sealed record CertificateListItemDto(Guid Id, string Number, string Title, CertificationKind Kind, string Holder, string? CertificateNumber, CertificateState State, DateOnly? ValidUntil, bool IsHelpCase, decimal? Cost, DateTime CreationTime);

/// <summary>A certificate.</summary>
public sealed record CertificateDto([property: JsonIgnore] CountyDocumentDto Head, CertificateContent Content, CertificateState State, Guid? FormerId, string? QualificationFinding, string? RefusalReason, string? ProductName) : CountyDocumentDto(Head);

/// <summary>A certificate case to be saved.</summary>
public sealed record SaveCertificateInput : CountyDocumentStepInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What it says.</summary>
    [Required]
    public CertificateContent Content { get; init; } = new();
}

/// <summary>Whether a product is suitable.</summary>
public sealed record CheckSuitabilityInput : CountyDocumentStepInput
{
    /// <summary>True when it is.</summary>
    public bool IsSuitable { get; init; }

    /// <summary>What was found.</summary>
    [Required, MaxLength(2000)]
    public string Finding { get; init; } = string.Empty;
}

/// <summary>Where it was handed in.</summary>
public sealed record ApplyCertificateInput : CountyDocumentStepInput
{
    /// <summary>Issuer.</summary>
    [Required, MaxLength(128)]
    public string Issuer { get; init; } = string.Empty;
}

/// <summary>A certificate as it was issued.</summary>
public sealed record IssueCertificateInput : CountyDocumentStepInput
{
    /// <summary>Number.</summary>
    [Required, MaxLength(64)]
    public string CertificateNumber { get; init; } = string.Empty;

    /// <summary>Issuer.</summary>
    [Required, MaxLength(128)]
    public string Issuer { get; init; } = string.Empty;

    /// <summary>First day.</summary>
    [Required]
    public DateOnly IssuedOn { get; init; }

    /// <summary>Last day; null: without end.</summary>
    public DateOnly? ValidUntil { get; init; }
}
