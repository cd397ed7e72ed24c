using CountyCloud.HttpApi.Host.Setup;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>First start: see <see cref="PlatformSetup"/>.</summary>
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
        await new PlatformSetup(context.Services).RunAsync(context.Option("--etc") ?? "etc", context.Has("--demo"), Console.WriteLine, cancellationToken);
        return 0;
    }
}
