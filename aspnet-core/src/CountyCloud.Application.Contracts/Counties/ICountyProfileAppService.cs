using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Counties;

/// <summary>The profile of the current county.</summary>
public interface ICountyProfileAppService : IApplicationService
{
    /// <summary>The profile; 404 for a county that has none yet.</summary>
    [RequiresPermission(CountyCloudPermissions.Configuration, CountyCloudPermissions.CountyHome)]
    Task<CountyProfileDto> GetAsync(CancellationToken cancellationToken);

    /// <summary>Changes it; the stamp must be the present one.</summary>
    [RequiresPermission(CountyCloudPermissions.ConfigurationEdit)]
    Task<CountyProfileDto> UpdateAsync(CountyProfileInput input, CancellationToken cancellationToken);
}

/// <summary>The profile.</summary>
/// <param name="Id">Id.</param>
/// <param name="ConcurrencyStamp">Stamp.</param>
/// <param name="Code">Code of the county.</param>
/// <param name="RegionPath">Regions from the province down.</param>
/// <param name="Values">What the county set.</param>
public sealed record CountyProfileDto(Guid Id, string ConcurrencyStamp, string Code, IReadOnlyList<LocalizedText> RegionPath, CountyProfileValues Values);

/// <summary>A changed profile.</summary>
public sealed record CountyProfileInput
{
    /// <summary>Stamp the caller saw.</summary>
    [Required, MaxLength(40)]
    public string ConcurrencyStamp { get; init; } = string.Empty;

    /// <summary>Values.</summary>
    [Required]
    public CountyProfileValues Values { get; init; } = null!;
}
