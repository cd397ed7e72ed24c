using CountyCloud.HttpApi.Host.Setup.DemoYear;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>Plays the demo year; see <see cref="DemoYearPlayer"/>.</summary>
public sealed class DemoYearCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "demo-year";

    /// <inheritdoc />
    public string Usage => "demo-year [--etc etc]";

    /// <inheritdoc />
    public string Summary => "plays a programme year that ends today in every demo county that has no documents yet";

    /// <inheritdoc />
    public bool PlaysYear(IReadOnlyList<string> arguments) => true;

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await new DemoYearPlayer(context.Services).RunAsync(Path.Combine(context.Option("--etc") ?? "etc", "demo-year"), Console.WriteLine, cancellationToken);
        return 0;
    }
}
