using CountyCloud.TestBase;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>The people of <see cref="AbpContractFixture"/> on a host whose clock stands still until a test moves it: codes of authenticator apps live for half a minute.</summary>
public sealed class AccountsFixture() : TestHostFixture(TestDatabaseTemplate.Empty)
{
    /// <summary>The clock of the hosts.</summary>
    public StandingClock Clock { get; } = new();

    protected override TestHost Create(TestDatabase database) => new(database) { Clock = Clock };

    protected override void Start(TestHost host)
    {
        base.Start(host);
        AbpContractFixture.SeedAsync(host).GetAwaiter().GetResult();
    }
}

/// <summary>A clock that a test moves; what is kept for a second is kept until then, however slow the machine.</summary>
public sealed class StandingClock : TimeProvider
{
    private DateTimeOffset _now = System.GetUtcNow();

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now;

    /// <inheritdoc />
    public override long GetTimestamp() => _now.Ticks;

    /// <summary>Lets time pass.</summary>
    public void Add(TimeSpan time) => _now += time;
}
