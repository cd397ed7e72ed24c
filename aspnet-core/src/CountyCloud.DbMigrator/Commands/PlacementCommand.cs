using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Timing;
using CountyCloud.HttpApi.Host;
using CountyCloud.HttpApi.Host.Placement;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>Says where counties live and moves them (<see cref="CountyMover"/>).</summary>
public sealed class PlacementCommand : IMigratorCommand
{
    /// <summary>Variable with the connection of the county's own database, where it shall not stand in the list of processes.</summary>
    public const string ConnectionVariable = "COUNTYCLOUD_COUNTY_DATABASE";

    /// <inheritdoc />
    public string Name => "placement";

    /// <inheritdoc />
    public string Usage => "placement list | move|back|clean|release --county CODE | --province REGION [--to URL] [--yes]";

    /// <inheritdoc />
    public string Summary => $"a county with a database of its own: where each lives, moving there and back; the connection may be given in {ConnectionVariable}";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var mover = context.Services.GetRequiredService<CountyMover>();
        var verb = context.Positionals.FirstOrDefault();
        if (verb == "list")
        {
            foreach (var (county, place) in await mover.ListAsync(cancellationToken))
            {
                Console.WriteLine($"{county}: {place}");
            }

            return 0;
        }

        Func<string, Task> work = verb switch
        {
            "move" => code => mover.MoveAsync(code, To(context), Console.WriteLine, cancellationToken),
            "back" => code => mover.BackAsync(code, Console.WriteLine, cancellationToken),
            "release" => code => mover.ReleaseAsync(code, Console.WriteLine, cancellationToken),
            "clean" => code => mover.CleanAsync(code, context.Has("--yes"), Console.WriteLine, cancellationToken),
            _ => throw new FormatException("Say list, move, back, release or clean."),
        };
        foreach (var code in await CountiesAsync(context, cancellationToken))
        {
            await work(code);
        }

        return 0;
    }

    private static string To(CommandContext context) => context.Services.GetRequiredService<DatabaseOptions>().Read(
        context.Option("--to") ?? Environment.GetEnvironmentVariable(ConnectionVariable) ?? throw new FormatException($"Say --to URL, or put the URL into {ConnectionVariable}."));

    private static async Task<IReadOnlyList<string>> CountiesAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (context.Option("--county") is { } county)
        {
            return [county];
        }

        var region = context.Option("--province") ?? throw new FormatException("Say --county CODE or --province REGION.");
        var db = context.Services.GetRequiredService<CountyCloudDbContextBase>();
        var today = context.Services.GetRequiredService<TimeProvider>().Today();
        var path = await db.Set<Region>().Where(r => r.Code == region).Join(db.PlacementsOn(today), r => r.Id, p => p.RegionId, (_, p) => p.Path).SingleOrDefaultAsync(cancellationToken)
            ?? throw new FormatException($"There is no region '{region}'.");
        var counties = await db.Set<Tenant>().Join(db.PlacementsOn(today).Where(p => p.Path.StartsWith(path)), t => t.RegionId, p => p.RegionId, (t, _) => t.Name).OrderBy(n => n).ToListAsync(cancellationToken);
        return counties.Count > 0 ? counties : throw new FormatException($"There is no county in region '{region}'.");
    }
}
