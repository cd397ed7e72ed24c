using CountyCloud.Framework.Timing;

namespace CountyCloud.HttpApi.Host.Setup.DemoYear;

/// <summary>The machine's time, until the demo year sets a day of its own: what is played then happens on that day.</summary>
public sealed class DemoClock : TimeProvider
{
    private static readonly TimeSpan OfficeHours = TimeSpan.FromHours(9);
    private static readonly TimeSpan StepLength = TimeSpan.FromMinutes(1.5);

    private DateTimeOffset? _now;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now ?? System.GetUtcNow();

    /// <summary>Nine in the morning of a day in the counties' zone.</summary>
    internal void MoveTo(DateOnly day) => _now = new DateTimeOffset(CountyDay.StartUtc(day), TimeSpan.Zero) + OfficeHours;

    /// <summary>A little later on the same day, so that one thing comes after the other.</summary>
    internal void Tick() => _now += StepLength;

    /// <summary>Back to the machine's time.</summary>
    internal void Release() => _now = null;
}
