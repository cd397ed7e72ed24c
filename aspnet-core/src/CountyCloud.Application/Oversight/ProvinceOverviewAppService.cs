using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;

namespace CountyCloud.Oversight;

/// <inheritdoc cref="IProvinceOverviewAppService"/>
public sealed class ProvinceOverviewAppService(IPublishedCountyQueries queries, ICurrentUser user, TimeProvider clock) : IProvinceOverviewAppService
{
    /// <inheritdoc />
    public async Task<ProvinceOverviewDto> GetAsync(CancellationToken cancellationToken) =>
        user.Id is { } userId ? await queries.GetOfOfficialAsync(userId, CountyDay.Today(clock), CountyDay.Today(clock), cancellationToken) : new ProvinceOverviewDto([], []);
}

/// <summary>Reads what counties publish. Host data only: nothing here looks into a county.</summary>
public interface IPublishedCountyQueries
{
    /// <summary>Counties under the regions that the official oversees.</summary>
    /// <param name="userId">Official.</param>
    /// <param name="day">Day on which the office holds.</param>
    /// <param name="treeDay">Day of the region tree.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<ProvinceOverviewDto> GetOfOfficialAsync(Guid userId, DateOnly day, DateOnly treeDay, CancellationToken cancellationToken);

    /// <summary>What these counties publish.</summary>
    Task<IReadOnlyList<PublishedCountyDto>> GetAsync(IReadOnlyCollection<Guid> countyIds, CancellationToken cancellationToken);
}
