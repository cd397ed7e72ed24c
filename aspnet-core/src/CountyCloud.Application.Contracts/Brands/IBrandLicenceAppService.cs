using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Brands;

/// <summary>Licences to print a public brand (W-29, F-41).</summary>
public interface IBrandLicenceAppService : IApplicationService
{
    /// <summary>Licences, newest first. Sorting: number, title, to, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<PagedResultDto<BrandLicenceListItemDto>> GetListAsync(BrandLicenceListInput input, CancellationToken cancellationToken);

    /// <summary>One licence.</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<BrandLicenceDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A new request.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<BrandLicenceDto> CreateAsync(SaveBrandLicenceInput input, CancellationToken cancellationToken);

    /// <summary>Changes a request.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<BrandLicenceDto> UpdateAsync(Guid id, SaveBrandLicenceInput input, CancellationToken cancellationToken);

    /// <summary>Removes a request.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Checks it against product library and company library (BRAND-12).</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<BrandLicenceDto> CheckQualificationAsync(Guid id, LicenceFindingInput input, CancellationToken cancellationToken);

    /// <summary>Checks standard, trace and safety (BRAND-02, BRAND-32).</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<BrandLicenceDto> CheckStandardAsync(Guid id, CheckStandardInput input, CancellationToken cancellationToken);

    /// <summary>Sends it to those who decide.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<BrandLicenceDto> SubmitAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Records a check of its use and what it leads to (BRAND-10).</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage, CountyCloudPermissions.TraceSupervise)]
    Task<BrandLicenceDto> InspectAsync(Guid id, InspectLicenceInput input, CancellationToken cancellationToken);

    /// <summary>Begins the request that renews it.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<BrandLicenceDto> RenewAsync(Guid id, RenewLicenceInput input, CancellationToken cancellationToken);
}

/// <summary>Which licences.</summary>
public sealed record BrandLicenceListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public BrandLicenceState? State { get; init; }

    /// <summary>Only of this brand.</summary>
    [MaxLength(64)]
    public string? BrandCode { get; init; }
}

/// <summary>A licence in a list.</summary>
public sealed record BrandLicenceListItemDto(Guid Id, string Number, string Title, string BrandCode, string Holder, BrandLicenceState State, DateOnly From, DateOnly To, bool IsNonStandard, DateTime CreationTime);

/// <summary>A licence.</summary>
public sealed record BrandLicenceDto(
    [property: JsonIgnore] CountyDocumentDto Head, BrandLicenceContent Content, LocalizedText? BrandName, IReadOnlyList<LicensedProduct> Products, BrandLicenceState State, Guid? FormerId, string? QualificationFinding, string? StandardFinding,
    bool IsSafetyConfirmed, bool IsTraced, string? VisualIdentityName, DateOnly? LicensedOn, string? Opinion, IReadOnlyList<BrandInspection> Inspections) : CountyDocumentDto(Head)
{
    /// <summary>Under which rules the brand may be used (BRAND-09: Z79, C125).</summary>
    public IReadOnlyList<BrandAccessRuleDto> AccessRules { get; init; } = [];

    /// <summary>Ids of the products, for the form.</summary>
    public IReadOnlyList<Guid> ProductIds => [.. Products.Select(p => p.ProductId)];
}

/// <summary>A rule of access to a brand.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Source">Clause.</param>
public sealed record BrandAccessRuleDto(LocalizedText Rule, string? Source);

/// <summary>A request to be saved.</summary>
public sealed record SaveBrandLicenceInput : CountyDocumentStepInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What it says.</summary>
    [Required]
    public BrandLicenceContent Content { get; init; } = new();

    /// <summary>Products on which the mark is to be printed.</summary>
    [Required, MaxLength(200)]
    public IReadOnlyList<Guid> ProductIds { get; init; } = [];
}

/// <summary>What was found.</summary>
public sealed record LicenceFindingInput : CountyDocumentStepInput
{
    /// <summary>In words.</summary>
    [Required, MaxLength(2000)]
    public string Finding { get; init; } = string.Empty;
}

/// <summary>What was found about standard, trace and safety.</summary>
public sealed record CheckStandardInput : CountyDocumentStepInput
{
    /// <summary>True when its goods are traced.</summary>
    public bool IsTraced { get; init; }

    /// <summary>True when their safety was confirmed.</summary>
    public bool IsSafetyConfirmed { get; init; }

    /// <summary>In words.</summary>
    [Required, MaxLength(2000)]
    public string Finding { get; init; } = string.Empty;
}

/// <summary>A check of the use of the mark.</summary>
public sealed record InspectLicenceInput : CountyDocumentStepInput
{
    /// <summary>Day.</summary>
    [Required]
    public DateOnly Day { get; init; }

    /// <summary>What was found.</summary>
    [Required, MaxLength(4000)]
    public string Findings { get; init; } = string.Empty;

    /// <summary>What it leads to.</summary>
    public InspectionOutcome Outcome { get; init; }

    /// <summary>Measure or reward in words.</summary>
    [MaxLength(2000)]
    public string? Measure { get; init; }
}

/// <summary>The period of the licence that renews another.</summary>
public sealed record RenewLicenceInput : CountyDocumentStepInput
{
    /// <summary>First day.</summary>
    [Required]
    public DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    [Required]
    public DateOnly To { get; init; }
}
