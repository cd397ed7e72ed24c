using System.Globalization;

namespace CountyCloud.TestBase;

/// <summary>The machine's time and the days that a test let pass. Sign-ins of before are over after a jump.</summary>
public sealed class MovingClock : TimeProvider
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private TimeSpan _ahead;

    /// <summary>Today in China.</summary>
    public DateOnly Today => DateOnly.FromDateTime(GetUtcNow().Add(China).DateTime);

    /// <summary>Today in China as it travels.</summary>
    public string Day => Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    /// <summary>Lets days pass.</summary>
    public void Add(int days) => _ahead += TimeSpan.FromDays(days);
}
