using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Counties;

/// <summary>The counties of the platform (host side).</summary>
public interface ICountyAppService : IApplicationService
{
    /// <summary>Counties, by code.</summary>
    [RequiresPermission(CountyCloudPermissions.Counties)]
    Task<PagedResultDto<CountyListItemDto>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken);

    /// <summary>The region tree, for the form.</summary>
    [RequiresPermission(CountyCloudPermissions.Counties)]
    Task<ListResultDto<RegionOptionDto>> GetRegionsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Creates a county from a blank blueprint or a copy of another county's, with roles and an administrator, ready to sign in. All or
    /// nothing.
    /// </summary>
    [RequiresPermission(CountyCloudPermissions.CountiesCreate)]
    Task<CountyListItemDto> CreateAsync(CreateCountyInput input, CancellationToken cancellationToken);

    /// <summary>
    /// Opens a closed county again, with everything it had: closing takes nothing away, because what a county recorded must stand up to acceptance and
    /// audit (M21, PLAT-08). For one that is open nothing happens.
    /// </summary>
    /// <exception cref="Framework.Errors.EntityNotFoundException">There is none.</exception>
    [RequiresPermission(CountyCloudPermissions.CountiesCreate)]
    Task ReopenAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>A county of the platform.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="RegionName">Region.</param>
/// <param name="IsActive">Open.</param>
/// <param name="PublishedAt">When its figures were published last, UTC.</param>
public sealed record CountyListItemDto(Guid Id, string Code, LocalizedText Name, LocalizedText? RegionName, bool IsActive, DateTime? PublishedAt);

/// <summary>A region to choose.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">GB/T 2260 code.</param>
/// <param name="Level">country, province, prefecture or county.</param>
/// <param name="ParentId">Region above.</param>
/// <param name="Name">Name.</param>
public sealed record RegionOptionDto(Guid Id, string Code, string Level, Guid? ParentId, LocalizedText Name);

/// <summary>A county to be made.</summary>
public sealed record CreateCountyInput
{
    /// <summary>Code: the first path segment of its pages; small letters, digits and '-'.</summary>
    [Required, MaxLength(63)]
    public string Code { get; init; } = string.Empty;

    /// <summary>Chinese name.</summary>
    [Required, MaxLength(SectionConsts.MaxTextLength)]
    public string Name { get; init; } = string.Empty;

    /// <summary>English name.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? EnglishName { get; init; }

    /// <summary>Region it lies in.</summary>
    public Guid? RegionId { get; init; }

    /// <summary>County whose blueprint is copied; a blank one when empty.</summary>
    public Guid? CopyFromCountyId { get; init; }

    /// <summary>User name of its first administrator.</summary>
    [Required, MaxLength(256)]
    public string AdminUserName { get; init; } = string.Empty;

    /// <summary>Password of a new administrator account; not needed when the account exists.</summary>
    [MaxLength(128)]
    public string? AdminPassword { get; init; }
}
