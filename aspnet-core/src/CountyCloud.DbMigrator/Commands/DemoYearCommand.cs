using CountyCloud.HttpApi.Host.Setup.DemoTrace;
using CountyCloud.HttpApi.Host.Setup.DemoYear;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>Plays the demo year and the tracing of goods; see <see cref="DemoYearPlayer"/> and <see cref="DemoTracePlayer"/>.</summary>
public sealed class DemoYearCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "demo-year";

    /// <inheritdoc />
    public string Usage => "demo-year [--etc etc]";

    /// <inheritdoc />
    public string Summary => "plays a programme year that ends today, and the tracing of goods, in every demo county that has none yet";

    /// <inheritdoc />
    public bool PlaysYear(IReadOnlyList<string> arguments) => true;

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var etc = context.Option("--etc") ?? "etc";
        await new DemoYearPlayer(context.Services).RunAsync(Path.Combine(etc, "demo-year"), Console.WriteLine, cancellationToken);
        await new DemoTracePlayer(context.Services).RunAsync(Path.Combine(etc, "demo-trace"), Console.WriteLine, cancellationToken);
        return 0;
    }
}
