using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.Application;

namespace CountyCloud.Counties;

/// <summary>Host-side reads of counties and regions, and the one write that makes a county.</summary>
public interface ICountyListQueries
{
    /// <summary>Counties, by code.</summary>
    Task<PagedResultDto<CountyListItemDto>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken);

    /// <summary>All regions.</summary>
    Task<IReadOnlyList<RegionOptionDto>> GetRegionsAsync(CancellationToken cancellationToken);

    /// <summary>A county to copy.</summary>
    Task<CountyForCopy?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Code of a region.</summary>
    Task<string?> FindRegionCodeAsync(Guid regionId, CancellationToken cancellationToken);

    /// <summary>Region of a code.</summary>
    Task<Guid?> FindRegionByCodeAsync(string code, CancellationToken cancellationToken);

    /// <summary>True when the code is taken.</summary>
    Task<bool> ExistsAsync(string code, CancellationToken cancellationToken);

    /// <summary>Adds a county.</summary>
    void Add(Tenant county);

    /// <summary>A county to change, open or closed.</summary>
    Task<Tenant?> FindTrackedAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>A county to copy.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">Code.</param>
public sealed record CountyForCopy(Guid Id, string Code);
