using Quartz;

namespace CountyCloud.EntityFrameworkCore.Providers;

/// <summary>
/// Tables of the scheduler, made by the scheduler's own scripts and not by EF: no code of ours reads or writes them, and they hold nothing
/// of a county but its id, so they stand outside row-level security.
/// </summary>
public static class SchedulerTables
{
    /// <summary>How their names begin.</summary>
    public const string Prefix = "QRTZ_";

    private const string Separator = "--;;";

    /// <summary>Statements that make what is missing and change nothing that is there.</summary>
    /// <param name="dialect">Name in the scheduler's assembly: <c>sqlite</c>, <c>postgres</c> or <c>sqlServer</c>.</param>
    public static IReadOnlyList<string> Statements(string dialect)
    {
        using var reader = new StreamReader(typeof(IScheduler).Assembly.GetManifestResourceStream($"Quartz.Impl.AdoJobStore.Schema.create_{dialect}.sql")
            ?? throw new InvalidOperationException($"The scheduler brings no tables for '{dialect}'."));
        var script = reader.ReadToEnd().Replace("{0}", Prefix, StringComparison.Ordinal).Replace("{1}", Prefix, StringComparison.Ordinal).ReplaceLineEndings("\n");
        return [.. script.Split("\n" + Separator + "\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(HasCode)];
    }

    private static bool HasCode(string statement) => statement.Split('\n').Any(l => l.Trim() is { Length: > 0 } line && !line.StartsWith("--", StringComparison.Ordinal));
}
