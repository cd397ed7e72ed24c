using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Brands;

/// <summary>Visual identity in versions (BRAND-03 to BRAND-06, F-41).</summary>
public interface IVisualIdentityAppService : IApplicationService
{
    /// <summary>Versions, newest first; the filter searches the text of the manual too (BRAND-04).</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<PagedResultDto<VisualIdentityListItemDto>> GetListAsync(VisualIdentityListInput input, CancellationToken cancellationToken);

    /// <summary>One version.</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<VisualIdentityDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A new version.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<VisualIdentityDto> CreateAsync(SaveVisualIdentityInput input, CancellationToken cancellationToken);

    /// <summary>Changes one that is not out.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<VisualIdentityDto> UpdateAsync(Guid id, SaveVisualIdentityInput input, CancellationToken cancellationToken);

    /// <summary>Removes one that is not out.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Goes on to the next step; with the last it is out.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<VisualIdentityDto> AdvanceAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Notes who uses it (BRAND-06).</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<VisualIdentityDto> AdoptAsync(Guid id, AdoptVisualIdentityInput input, CancellationToken cancellationToken);
}

/// <summary>Which versions.</summary>
public sealed record VisualIdentityListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public VisualIdentityState? State { get; init; }
}

/// <summary>A version in a list.</summary>
public sealed record VisualIdentityListItemDto(Guid Id, string Number, string Title, string BrandCode, int Version, VisualIdentityState State, DateOnly? LaunchedOn, DateTime CreationTime);

/// <summary>A version.</summary>
public sealed record VisualIdentityDto([property: JsonIgnore] CountyDocumentDto Head, VisualIdentityContent Content, LocalizedText? BrandName, int Version, VisualIdentityState State, DateOnly? LaunchedOn, IReadOnlyList<VisualIdentityAdoption> Adoptions) : CountyDocumentDto(Head);

/// <summary>A version to be saved.</summary>
public sealed record SaveVisualIdentityInput : CountyDocumentStepInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What it says.</summary>
    [Required]
    public VisualIdentityContent Content { get; init; } = new();
}

/// <summary>Who uses it.</summary>
public sealed record AdoptVisualIdentityInput : CountyDocumentStepInput
{
    /// <summary>Who, since when, where.</summary>
    [Required]
    public VisualIdentityAdoption Content { get; init; } = new();
}
