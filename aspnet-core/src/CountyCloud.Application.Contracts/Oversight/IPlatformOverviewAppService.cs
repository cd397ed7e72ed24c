using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Oversight;

/// <summary>The state of the platform for its administrator.</summary>
public interface IPlatformOverviewAppService : IApplicationService
{
    /// <summary>Counties, accounts, health.</summary>
    [RequiresPermission(CountyCloudPermissions.PlatformOverview)]
    Task<PlatformOverviewDto> GetAsync(CancellationToken cancellationToken);
}

/// <summary>State of the platform.</summary>
/// <param name="Counties">Counties.</param>
/// <param name="ActiveCounties">Of these open.</param>
/// <param name="Users">Accounts.</param>
/// <param name="Contractors">Contractors.</param>
/// <param name="DatabaseProvider">Kind of database.</param>
/// <param name="IsDatabaseReady">Reachable and migrated.</param>
/// <param name="PendingMigrations">Migrations not applied.</param>
/// <param name="IsBlobStoreReady">Files can be stored.</param>
/// <param name="Version">Version of the program.</param>
public sealed record PlatformOverviewDto(
    int Counties, int ActiveCounties, int Users, int Contractors, string DatabaseProvider, bool IsDatabaseReady, int PendingMigrations, bool IsBlobStoreReady, string Version);
