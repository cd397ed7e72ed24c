namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>Times and limits of the background work.</summary>
public sealed record BackgroundWorkOptions
{
    /// <summary>Tries before an event is parked or a run has failed.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>
    /// Servers that may die with an event or a run before it counts as what kills them. More than tries: servers are killed, moved and lose their database for reasons of their own, and what somebody was told is
    /// stored must not be given up for that.
    /// </summary>
    public int MaxDeaths { get; init; } = 20;

    /// <summary>How long after its last sign of life a server counts as dead and another takes its work.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long finished events and runs are kept.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long every poll of a process looks at a county after there was work for it.</summary>
    public TimeSpan Awake { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Of the counties that are not awake a poll looks at so many at most; up to so many counties are looked at by every poll.</summary>
    public int QuietCountiesAPoll { get; init; } = 100;

    /// <summary>Wait before the next try: 10 seconds, 1, 6, then 36 minutes.</summary>
    /// <param name="attempts">Tries so far, 1 or more.</param>
    public static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(10 * Math.Pow(6, Math.Clamp(attempts, 1, 4) - 1));
}
