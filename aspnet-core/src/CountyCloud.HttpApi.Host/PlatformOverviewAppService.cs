using System.Reflection;
using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Blobs;
using CountyCloud.Oversight;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.HttpApi.Host;

/// <inheritdoc cref="IPlatformOverviewAppService"/>
public sealed class PlatformOverviewAppService(CountyCloudDbContextBase context, DatabaseOptions database, IBlobStoreHealth blobs) : IPlatformOverviewAppService
{
    /// <inheritdoc />
    public async Task<PlatformOverviewDto> GetAsync(CancellationToken cancellationToken)
    {
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        return new PlatformOverviewDto(
            await context.Set<Tenant>().CountAsync(cancellationToken),
            await context.Set<Tenant>().CountAsync(t => t.IsActive, cancellationToken),
            await context.Set<User>().CountAsync(cancellationToken),
            await context.Set<Contractor>().CountAsync(cancellationToken),
            database.Provider.Name,
            pending == 0,
            pending,
            await AreBlobsReadyAsync(cancellationToken),
            typeof(PlatformOverviewAppService).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty);
    }

    private async Task<bool> AreBlobsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await blobs.CheckAsync(cancellationToken);
            return true;
        }
        catch (BlobStoreUnavailableException)
        {
            return false;
        }
    }
}
