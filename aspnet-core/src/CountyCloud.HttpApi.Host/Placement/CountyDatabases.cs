using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.HttpApi.Host.Placement;

/// <summary>The contexts of a scope: one, or where the county has a database of its own, two.</summary>
internal sealed class CountyDatabases(
    IServiceProvider services, DbContextOptions<CountyCloudDbContext> options, DbContextServices kernel, CountyPlacements placements, ICurrentTenant currentTenant) : ICountyDatabases, IDisposable, IAsyncDisposable
{
    private CountyCloudDbContext? _platform;

    /// <inheritdoc />
    public CountyCloudDbContextBase Platform => PlatformContext;

    /// <inheritdoc />
    public CountyCloudDbContextBase County => services.GetRequiredService<CountyCloudDbContext>();

    /// <summary>The platform's, as the product's own type.</summary>
    public CountyCloudDbContext PlatformContext => _platform ??= new CountyCloudDbContext(options, kernel);

    /// <summary>The context of the current county: made once a scope, which keeps it whatever county the flow works for later. Used for one that lives elsewhere, it refuses.</summary>
    public CountyCloudDbContext OpenCounty() =>
        placements.Find(currentTenant.Id ?? Guid.Empty) is { } placed ? new CountyCloudDbContext(placements.OptionsOf(placed, options), kernel, placed) : PlatformContext;

    /// <inheritdoc />
    public void Dispose() => _platform?.Dispose();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _platform?.DisposeAsync() ?? ValueTask.CompletedTask;
}
