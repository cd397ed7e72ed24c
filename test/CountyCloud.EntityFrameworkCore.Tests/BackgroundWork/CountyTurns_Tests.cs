using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.MultiTenancy;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.BackgroundWork;

/// <summary>Whom a poll looks at, when there are more counties than it can ask.</summary>
public sealed class CountyTurns_Tests
{
    private static readonly BackgroundWorkOptions Options = new();

    private readonly HandClock _clock = new();
    private readonly CountyTurns _turns;

    public CountyTurns_Tests() => _turns = new CountyTurns(Options, _clock);

    [Fact]
    public void Up_to_a_hundred_counties_are_all_looked_at_by_every_poll()
    {
        var all = Counties(100);

        for (var turn = 0; turn < 3; turn++)
        {
            _turns.Of(all, turn).ShouldBe(all);
        }
    }

    [Theory]
    [InlineData(101, 2)]
    [InlineData(1500, 15)]
    [InlineData(1501, 16)]
    public void Of_more_each_has_its_turn_once_in_a_round_and_no_poll_looks_at_more_than_a_hundred(int count, int polls)
    {
        var all = Counties(count);

        // A round may begin anywhere: polls are numbered by their time.
        var round = Enumerable.Range(0, polls).Select(p => _turns.Of(all, 127_000_000_007 + p)).ToList();

        round.ShouldAllBe(p => p[0].Id == TenantIds.Host && p.Count <= 101);
        round.SelectMany(p => p.Skip(1)).Select(t => t.Id).ShouldBe(all.Skip(1).Select(t => t.Id), ignoreOrder: true);
    }

    [Fact]
    public void Whoever_has_work_is_looked_at_by_every_poll_for_some_minutes_after_it()
    {
        var all = Counties(1500);
        var (county, missed) = (all[700].Id, Enumerable.Range(0, 15).First(turn => !IsLookedAt(all, turn, all[700].Id)));

        _turns.Wake(county);
        IsLookedAt(all, missed, county).ShouldBeTrue();
        _turns.Of(all, missed).Count.ShouldBeInRange(101, 102, "nobody else is looked at for its sake");
        _clock.Advance(Options.Awake - TimeSpan.FromSeconds(1));
        IsLookedAt(all, missed, county).ShouldBeTrue();

        _turns.Wake(county);
        _clock.Advance(Options.Awake - TimeSpan.FromSeconds(1));
        IsLookedAt(all, missed, county).ShouldBeTrue("there was work again");
        _clock.Advance(TimeSpan.FromSeconds(1));
        IsLookedAt(all, missed, county).ShouldBeFalse();
    }

    [Fact]
    public void A_county_that_is_awake_is_looked_at_once_when_it_has_its_turn_too()
    {
        var all = Counties(300);
        all.Select(t => t.Id).ToList().ForEach(_turns.Wake);

        _turns.Of(all, 1).ShouldBe(all);
    }

    [Fact]
    public void A_county_that_is_closed_is_not_looked_at_although_it_is_awake()
    {
        var all = Counties(3);
        _turns.Wake(all[3].Id);

        _turns.Of([.. all.Take(3)], 0).ShouldNotContain(all[3]);
    }

    [Fact]
    public async Task Counties_wake_while_others_ask()
    {
        var all = Counties(1500);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (var i = 1 + worker; i < all.Count; i += 8)
            {
                _turns.Wake(all[i].Id);
                _turns.Of(all, i).ShouldContain(all[i]);
            }
        })));

        _turns.Of(all, 0).ShouldBe(all);
    }

    private bool IsLookedAt(List<(Guid Id, string? Name)> all, long turn, Guid county) => _turns.Of(all, turn).Any(t => t.Id == county);

    private static List<(Guid Id, string? Name)> Counties(int count) =>
        [(TenantIds.Host, null), .. Enumerable.Range(1, count).Select(i => (Guid.CreateVersion7(), (string?)$"county{i}"))];
}
