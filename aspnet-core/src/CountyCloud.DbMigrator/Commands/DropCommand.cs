using CountyCloud.HttpApi.Host;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>Deletes the database, to start over.</summary>
public sealed class DropCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "drop";

    /// <inheritdoc />
    public string Usage => "drop --yes";

    /// <inheritdoc />
    public string Summary => "deletes the database with everything in it";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (!context.Has("--yes"))
        {
            await Console.Error.WriteLineAsync("This deletes the whole database. Say --yes.");
            return 2;
        }

        await context.Services.GetRequiredService<DatabaseMigrator>().DropAsync(cancellationToken);
        return 0;
    }
}
