namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>When a recurring job runs: by a cron expression in the counties' zone (Asia/Shanghai), or every so often.</summary>
public sealed record JobSchedule
{
    private JobSchedule(string? cron, TimeSpan? interval)
    {
        Cron = cron;
        Interval = interval;
    }

    /// <summary>Quartz cron expression with seconds (<c>0 30 6 * * ?</c>); null when it runs by interval.</summary>
    public string? Cron { get; }

    /// <summary>Time between two starts; null when it runs by cron.</summary>
    public TimeSpan? Interval { get; }

    /// <summary>By a Quartz cron expression.</summary>
    public static JobSchedule By(string cron) => new(cron, interval: null);

    /// <summary>Every so often, at least a second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than a second.</exception>
    public static JobSchedule Every(TimeSpan interval) =>
        interval >= TimeSpan.FromSeconds(1) ? new(cron: null, interval) : throw new ArgumentOutOfRangeException(nameof(interval));

    /// <summary>Once a day at a time of the counties' zone.</summary>
    public static JobSchedule Daily(int hour, int minute = 0) => By(FormattableString.Invariant($"0 {minute} {hour} * * ?"));

    /// <summary>The cron expression, or the interval as <c>00:15:00</c>.</summary>
    public override string ToString() => Cron ?? Interval!.Value.ToString("c", System.Globalization.CultureInfo.InvariantCulture);
}
