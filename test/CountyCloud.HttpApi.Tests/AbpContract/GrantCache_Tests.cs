using CountyCloud.Administration.Authorization;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>What a process keeps of grants for a second.</summary>
[Trait("Req", "PLAT-01")]
public sealed class GrantCache_Tests
{
    private static readonly string[] Roles = ["ProgrammeOffice"];
    private static readonly HashSet<string> Granted = ["CountyCloud.Budget.Edit"];

    private readonly StillClock _clock = new();
    private readonly Guid _milin = Guid.CreateVersion7();

    [Fact]
    public void What_a_role_holds_in_one_county_is_not_told_of_the_role_of_that_name_in_another()
    {
        var cache = Kept();

        cache.Find(_milin, Roles, null).ShouldBe(Granted);
        cache.Find(Guid.CreateVersion7(), Roles, null).ShouldBeNull();
        cache.Find(_milin, Roles, Guid.CreateVersion7()).ShouldBeNull("somebody with grants of their own");
        cache.Find(_milin, ["Auditor"], null).ShouldBeNull();
    }

    [Fact]
    public void What_was_read_is_told_for_a_second_and_not_after_a_change()
    {
        var cache = Kept();
        _clock.Timestamp += GrantCache.Trusted.Ticks - 1;
        cache.Find(_milin, Roles, null).ShouldBe(Granted);
        _clock.Timestamp++;
        cache.Find(_milin, Roles, null).ShouldBeNull();

        cache = Kept();
        cache.Clear();
        cache.Find(_milin, Roles, null).ShouldBeNull();

        // Read before the change, kept after it: it would be the old answer.
        var reading = cache.Begin();
        cache.Clear();
        cache.Keep(_milin, Roles, null, Granted, reading);
        cache.Find(_milin, Roles, null).ShouldBeNull();
    }

    private GrantCache Kept()
    {
        var cache = new GrantCache(_clock);
        cache.Keep(_milin, Roles, null, Granted, cache.Begin());
        return cache;
    }

    private sealed class StillClock : TimeProvider
    {
        public long Timestamp { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Timestamp;
    }
}
