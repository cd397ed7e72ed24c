using CountyCloud.HttpApi.Host.Setup;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>First start: see <see cref="PlatformSetup"/>.</summary>
public sealed class SetupCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "setup";

    /// <inheritdoc />
    public string Usage => "setup [--etc etc] [--demo [--no-year]]";

    /// <inheritdoc />
    public string Summary => "migrates, loads regions and the counties that are not there yet; --demo adds the demo sign-ins and plays a programme year with them";

    /// <inheritdoc />
    public bool PlaysYear(IReadOnlyList<string> arguments) => arguments.Contains("--demo", StringComparer.Ordinal) && !arguments.Contains("--no-year", StringComparer.Ordinal);

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await new PlatformSetup(context.Services).RunAsync(context.Option("--etc") ?? "etc", context.Has("--demo"), PlaysYear(context.Arguments), Console.WriteLine, cancellationToken);
        return 0;
    }
}
