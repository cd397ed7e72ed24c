using CountyCloud.HttpApi.Host;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>Creates the database or brings it up to date.</summary>
public sealed class MigrateCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "migrate";

    /// <inheritdoc />
    public string Usage => "migrate";

    /// <inheritdoc />
    public string Summary => "creates the database or brings it up to date, and makes the application's role";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        return 0;
    }
}
