namespace CountyCloud.Framework.Timing;

/// <summary>The calendar day in the counties' zone (Asia/Shanghai), wherever the server stands: memberships, phases and pages run by it.</summary>
public static class CountyDay
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Today in China.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(Now(clock));

    /// <summary>The UTC instant at which a day begins in China.</summary>
    public static DateTime StartUtc(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), Zone);

    /// <summary>Time left of today in China.</summary>
    public static TimeSpan UntilMidnight(TimeProvider clock)
    {
        var now = Now(clock);
        return now.Date.AddDays(1) - now;
    }

    private static DateTime Now(TimeProvider clock) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime;
}
