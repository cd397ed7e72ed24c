using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Counties;

/// <inheritdoc cref="ICountyProfileAppService"/>
public sealed class CountyProfileAppService(ICountyProfileRepository repository, ICurrentTenant tenant, IRegionPathQueries regions) : ICountyProfileAppService
{
    /// <inheritdoc />
    public async Task<CountyProfileDto> GetAsync(CancellationToken cancellationToken) => await ToDtoAsync(await FindAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<CountyProfileDto> UpdateAsync(CountyProfileInput input, CancellationToken cancellationToken)
    {
        var profile = await FindAsync(cancellationToken);
        profile.CheckConcurrencyStamp(input.ConcurrencyStamp);
        if (profile.Update(input.Values))
        {
            await repository.SaveAsync(cancellationToken);
        }

        return await ToDtoAsync(profile, cancellationToken);
    }

    private async Task<CountyProfile> FindAsync(CancellationToken cancellationToken) =>
        await repository.FindAsync(cancellationToken) ?? throw new EntityNotFoundException(typeof(CountyProfile), tenant.Id);

    private async Task<CountyProfileDto> ToDtoAsync(CountyProfile profile, CancellationToken cancellationToken) =>
        new(profile.Id, profile.ConcurrencyStamp, tenant.Name ?? string.Empty, await regions.GetPathAsync(tenant.GetCountyId(), cancellationToken), profile.Values);
}

/// <summary>Reads the regions a county lies in.</summary>
public interface IRegionPathQueries
{
    /// <summary>Names from the province down to the county.</summary>
    Task<IReadOnlyList<LocalizedText>> GetPathAsync(Guid countyId, CancellationToken cancellationToken);
}
