using CountyCloud.HttpApi.Host.Setup.DemoTrace;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>Plays the tracing of goods alone; see <see cref="DemoTracePlayer"/>.</summary>
public sealed class DemoTraceCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "demo-trace";

    /// <inheritdoc />
    public string Usage => "demo-trace [--etc etc]";

    /// <inheritdoc />
    public string Summary => "plays the tracing of goods in every demo county that has no trace subjects yet, and tells a code of each that opens";

    /// <inheritdoc />
    public bool PlaysYear(IReadOnlyList<string> arguments) => true;

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await new DemoTracePlayer(context.Services).RunAsync(Path.Combine(context.Option("--etc") ?? "etc", "demo-trace"), Console.WriteLine, cancellationToken);
        return 0;
    }
}
