using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Tenants;
using CountyCloud.Counties;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.HttpApi.Host;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>First start: database, platform roles, regions and every county of a folder that is not there yet; with <c>--demo</c> also the demo accounts.</summary>
public sealed class SetupCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "setup";

    /// <inheritdoc />
    public string Usage => "setup [--etc etc] [--demo]";

    /// <inheritdoc />
    public string Summary => "migrates, loads regions and the counties that are not there yet; --demo adds the demo sign-ins";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var services = context.Services;
        var etc = context.Option("--etc") ?? "etc";
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        await services.GetRequiredService<CountyRoleSeeder>().SeedHostAsync(cancellationToken);
        await ActivatorUtilities.CreateInstance<RegionSeed>(services).RunAsync(Path.Combine(etc, "regions.csv"), cancellationToken);
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(etc, "counties")).Order(StringComparer.Ordinal))
        {
            // A scope of its own: one county's rows never linger in the next one's context.
            await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            await CreateCountyAsync(scope.ServiceProvider, folder, cancellationToken);
        }

        if (context.Has("--demo"))
        {
            var names = await ActivatorUtilities.CreateInstance<DemoAccounts>(services).EnsureAsync(cancellationToken);
            Console.WriteLine($"Demo sign-ins ({DemoPasswordGuard.DemoPassword}): {string.Join(", ", names)}");
        }

        return 0;
    }

    private static async Task CreateCountyAsync(IServiceProvider services, string folder, CancellationToken cancellationToken)
    {
        var blueprints = services.GetRequiredService<IBlueprintService>();
        var files = blueprints.ReadFolder(folder);
        var code = blueprints.ReadCountyCode(files) ?? throw new BusinessException("Blueprints:CountyYamlMissing", 400).WithDetails(folder);
        var db = services.GetRequiredService<CountyCloudDbContextBase>();
        if (await db.Set<Tenant>().AnyAsync(t => t.Name == code, cancellationToken))
        {
            Console.WriteLine($"{code}: there already, left as it is (use 'import' to load its blueprint again)");
            return;
        }

        var (name, division) = blueprints.ReadCountyName(files);
        var regionId = division is null ? null : await services.GetRequiredService<ICountyListQueries>().FindRegionByCodeAsync(division, cancellationToken);
        await services.GetRequiredService<CountyCreator>().CreateAsync(code, name, regionId, files, administrator: null, progress: null, cancellationToken);
        Console.WriteLine($"{code}: {name.Source} created");
    }
}
