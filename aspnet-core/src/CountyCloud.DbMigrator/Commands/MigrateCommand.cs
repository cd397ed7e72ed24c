using CountyCloud.HttpApi.Host;
using CountyCloud.HttpApi.Host.Placement;
using CountyCloud.HttpApi.Host.Setup;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>Creates the database or brings it up to date; roles get the permissions that came with the update, and counties a way of approval for kinds of documents that came with it.</summary>
public sealed class MigrateCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "migrate";

    /// <inheritdoc />
    public string Usage => "migrate";

    /// <inheritdoc />
    public string Summary => "creates the database or brings it up to date, makes the application's role, and offers roles and approval routes what became a default";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var migrator = context.Services.GetRequiredService<DatabaseMigrator>();
        await migrator.MigrateAsync(cancellationToken);
        var failed = await migrator.MigratePlacedAsync(cancellationToken);
        await using var alone = await migrator.LockAsync(cancellationToken);
        await context.Services.GetRequiredService<CountyMover>().CloseAgainAsync(cancellationToken);
        await new RoleDefaults(context.Services).OfferAsync(cancellationToken);
        await new RouteDefaults(context.Services).OfferAsync(Console.WriteLine, cancellationToken);
        foreach (var county in failed)
        {
            await Console.Error.WriteLineAsync($"NOT MIGRATED: {county}");
        }

        return failed.Count == 0 ? 0 : 1;
    }
}
