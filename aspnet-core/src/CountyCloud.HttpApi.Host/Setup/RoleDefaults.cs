using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.HttpApi.Host.Setup;

/// <summary>After an update: offers the roles of the platform and of every county the permissions that came with it (<see cref="CountyRoleSeeder.OfferNewDefaultsAsync"/>).</summary>
public sealed class RoleDefaults(IServiceProvider services)
{
    /// <summary>Does it; running it again grants nothing more.</summary>
    /// <returns>How many permissions were granted.</returns>
    public async Task<int> OfferAsync(CancellationToken cancellationToken)
    {
        var granted = await OfferAsync(TenantIds.Host, cancellationToken);
        foreach (var county in await services.GetRequiredService<CountyCloudDbContextBase>().Set<Tenant>().OrderBy(t => t.Name).Select(t => t.Id).ToListAsync(cancellationToken))
        {
            granted += await OfferAsync(county, cancellationToken);
        }

        return granted;
    }

    private async Task<int> OfferAsync(Guid side, CancellationToken cancellationToken)
    {
        using var _ = services.GetRequiredService<ICurrentTenant>().Change(side);
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CountyRoleSeeder>().OfferNewDefaultsAsync(cancellationToken);
    }
}
