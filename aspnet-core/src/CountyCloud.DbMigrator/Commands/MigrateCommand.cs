using CountyCloud.HttpApi.Host;
using CountyCloud.HttpApi.Host.Setup;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>Creates the database or brings it up to date; roles get the permissions that came with the update.</summary>
public sealed class MigrateCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "migrate";

    /// <inheritdoc />
    public string Usage => "migrate";

    /// <inheritdoc />
    public string Summary => "creates the database or brings it up to date, makes the application's role, and offers roles what became a default";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        await new RoleDefaults(context.Services).OfferAsync(cancellationToken);
        return 0;
    }
}
