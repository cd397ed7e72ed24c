using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Tenants;
using CountyCloud.Counties;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.HttpApi.Host.Placement;
using CountyCloud.HttpApi.Host.Setup.DemoTrace;
using CountyCloud.HttpApi.Host.Setup.DemoYear;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.HttpApi.Host.Setup;

/// <summary>
/// First start: database, platform roles, regions and every county of a folder that is not there yet; for a demo also the demo accounts and their year.
/// The command line, the demo and the tests all use this one.
/// </summary>
public sealed class PlatformSetup(IServiceProvider services)
{
    /// <summary>Sets up; running it again adds what is missing and leaves the rest as it is.</summary>
    /// <param name="etc">Folder with <c>regions.csv</c> and <c>counties/</c>.</param>
    /// <param name="isDemo">True to make the demo accounts.</param>
    /// <param name="playsYear">True to play the demo year and the tracing of goods where there is none yet; needs <see cref="DemoYearPlayer.AddDemoYear"/>.</param>
    /// <param name="report">Told in a line what was done.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task RunAsync(string etc, bool isDemo, bool playsYear, Action<string> report, CancellationToken cancellationToken)
    {
        var migrator = services.GetRequiredService<DatabaseMigrator>();
        await migrator.MigrateAsync(cancellationToken);
        foreach (var failed in await migrator.MigratePlacedAsync(cancellationToken))
        {
            report($"NOT MIGRATED: {failed}");
        }

        await using var alone = await migrator.LockAsync(cancellationToken);
        await services.GetRequiredService<CountyMover>().CloseAgainAsync(cancellationToken);
        await services.GetRequiredService<CountyRoleSeeder>().SeedHostAsync(cancellationToken);
        await ActivatorUtilities.CreateInstance<RegionSeed>(services).RunAsync(Path.Combine(etc, "regions.csv"), cancellationToken);
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(etc, "counties")).Order(StringComparer.Ordinal))
        {
            // A scope of its own: one county's rows never linger in the next one's context.
            await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            await CreateCountyAsync(scope.ServiceProvider, folder, report, cancellationToken);
        }

        await new RoleDefaults(services).OfferAsync(cancellationToken);
        await new RouteDefaults(services).OfferAsync(report, cancellationToken);
        if (isDemo)
        {
            var names = await ActivatorUtilities.CreateInstance<DemoAccounts>(services).EnsureAsync(cancellationToken);
            report($"{names.Count} demo sign-ins");
        }

        if (playsYear)
        {
            await new DemoYearPlayer(services).RunAsync(Path.Combine(etc, "demo-year"), report, cancellationToken);
            await new DemoTracePlayer(services).RunAsync(Path.Combine(etc, "demo-trace"), report, cancellationToken);
        }
    }

    private static async Task CreateCountyAsync(IServiceProvider services, string folder, Action<string> report, CancellationToken cancellationToken)
    {
        var blueprints = services.GetRequiredService<IBlueprintService>();
        var files = blueprints.ReadFolder(folder);
        var code = blueprints.ReadCountyCode(files) ?? throw new BusinessException("Blueprints:CountyYamlMissing", 400).WithDetails(folder);
        var db = services.GetRequiredService<CountyCloudDbContextBase>();
        if (await db.Set<Tenant>().AnyAsync(t => t.Name == code, cancellationToken))
        {
            report($"{code}: there already, left as it is (use 'import' to load its blueprint again)");
            return;
        }

        var (name, division) = blueprints.ReadCountyName(files);
        var regionId = division is null ? null : await services.GetRequiredService<ICountyListQueries>().FindRegionByCodeAsync(division, cancellationToken);
        await services.GetRequiredService<CountyCreator>().CreateAsync(code, name, regionId, files, administrator: null, progress: null, cancellationToken);
        report($"{code}: {name.Source} created");
    }
}
