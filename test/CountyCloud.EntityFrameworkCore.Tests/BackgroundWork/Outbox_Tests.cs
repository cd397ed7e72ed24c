using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Events;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.BackgroundWork;

/// <summary>Stored events: at least once to the handlers, once in effect, in the county's order, each county by itself.</summary>
[Collection(nameof(BackgroundWork))]
public sealed class Outbox_Tests
{
    private static readonly TimeSpan Enough = TimeSpan.FromHours(2);

    [ProviderTheory]
    public async Task An_event_is_kept_with_its_change_and_handled_after_it_by_every_handler(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.RaiseAsync(world.Milin, 1, 2);
        world.Script.Calls.ShouldBeEmpty();

        (await world.DispatchAsync()).ShouldBe(2);

        world.Script.Calls.ShouldBe(["first 1", "second 1", "first 2", "second 2"]);
        (await world.EventsAsync(world.Milin)).ShouldAllBe(m => m.State == OutboxState.Done && m.EventName == "Test.StationMoved" && m.Attempts == 1 && m.EndedTime != null);
        (await world.DispatchAsync()).ShouldBe(0);
    }

    [ProviderTheory]
    public async Task An_event_of_a_change_that_was_undone_never_was(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.Services.InCountyAsync(world.Milin, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await BackgroundWorld.RaiseAsync(db, 1);
            await transaction.RollbackAsync();
        });

        (await world.DispatchAsync()).ShouldBe(0);
        (await world.EventsAsync(world.Milin)).ShouldBeEmpty();
    }

    [ProviderTheory]
    public async Task A_handler_acts_once_although_its_event_comes_twice(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.RaiseAsync(world.Milin, 1);
        await world.DispatchAsync();

        // As if the server had died after its handlers and before it could note that the event is done.
        await world.Services.InCountyAsync(world.Milin, db => db.Set<OutboxMessage>().ExecuteUpdateAsync(s => s.SetProperty(m => m.State, OutboxState.Pending)));
        (await world.DispatchAsync()).ShouldBe(1);

        world.Script.Calls.ShouldBe(["first 1", "second 1"]);
        (await world.EffectsAsync(world.Milin)).ShouldBe(["first 1", "second 1 of 1"]);
    }

    [ProviderTheory]
    public async Task A_handler_that_failed_leaves_nothing_behind_and_the_others_do_not_repeat_themselves(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.RaiseAsync(world.Milin, 1);
        world.Script.Failure = call => call == "second 1" && world.Script.Calls.Count == 2 ? new InvalidOperationException("crash") : null;

        await world.DispatchAsync();
        (await world.EffectsAsync(world.Milin)).ShouldBe(["first 1"]);
        world.Clock.Advance(Enough);
        await world.DispatchAsync();

        world.Script.Calls.ShouldBe(["first 1", "second 1", "second 1"]);
        (await world.EffectsAsync(world.Milin)).ShouldBe(["first 1", "second 1 of 1"]);
    }

    [ProviderTheory]
    public async Task A_failed_event_holds_back_the_later_ones_of_its_county_and_of_no_other(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.RaiseAsync(world.Milin, 1, 2);
        await world.RaiseAsync(world.Zeku, 3);
        var fails = true;
        world.Script.Failure = call => fails && call == "first 1" ? new InvalidOperationException() : null;

        await world.DispatchAsync();
        await world.DispatchAsync();
        world.Script.Calls.ShouldBe(["first 1", "second 1", "first 3", "second 3"]);
        fails = false;
        world.Clock.Advance(BackgroundWorkOptions.Backoff(1));
        await world.DispatchAsync();

        world.Script.Calls.Skip(4).ShouldBe(["first 1", "first 2", "second 2"]);
    }

    [ProviderTheory]
    public async Task An_event_that_fails_too_often_is_parked_without_secrets_and_no_longer_in_the_way(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.RaiseAsync(world.Milin, 1, 2);
        world.Script.Failure = call => call == "first 1" ? new InvalidOperationException("Password=geheim", new TimeoutException()) : null;

        for (var i = 0; i < 5; i++)
        {
            (await world.EventsAsync(world.Milin))[0].State.ShouldBe(OutboxState.Pending);
            await world.DispatchAsync();
            world.Clock.Advance(Enough);
        }

        var events = await world.EventsAsync(world.Milin);
        events[0].State.ShouldBe(OutboxState.Parked);
        events[0].Attempts.ShouldBe(5);
        events[0].LastError.ShouldBe("InvalidOperationException ← TimeoutException");
        events[1].State.ShouldBe(OutboxState.Done);
    }

    [ProviderTheory]
    public async Task A_parked_event_is_handled_again_when_somebody_says_so(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        var id = await ParkAsync(world);
        world.Script.Failure = _ => null;

        await world.WorkAsync(world.Milin, w => w.RetryEventAsync(id, default));
        await world.DispatchAsync();

        (await world.EventsAsync(world.Milin)).Single().State.ShouldBe(OutboxState.Done);
        (await world.EffectsAsync(world.Milin)).ShouldBe(["first 1", "second 1 of 1"]);
        (await AuditAsync(world)).ShouldContain("EventRetried Test.StationMoved");
        await Should.ThrowAsync<BusinessException>(() => world.WorkAsync(world.Milin, w => w.RetryEventAsync(id, default)));
    }

    [ProviderTheory]
    public async Task A_discarded_event_is_never_handled_again(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        var id = await ParkAsync(world);
        world.Script.Failure = _ => null;

        await world.WorkAsync(world.Milin, w => w.DiscardEventAsync(id, default));
        world.Clock.Advance(Enough);

        (await world.DispatchAsync()).ShouldBe(0);
        (await world.EventsAsync(world.Milin)).Single().State.ShouldBe(OutboxState.Discarded);
        (await AuditAsync(world)).ShouldContain("EventDiscarded Test.StationMoved");
        (await Should.ThrowAsync<BusinessException>(() => world.WorkAsync(world.Milin, w => w.RetryEventAsync(id, default)))).Code.ShouldBe("Jobs:EventIsNotParked");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-04")]
    public async Task Nobody_retries_or_discards_the_event_of_another_county(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        var id = await ParkAsync(world);

        await Should.ThrowAsync<EntityNotFoundException>(() => world.WorkAsync(world.Zeku, w => w.RetryEventAsync(id, default)));
        await Should.ThrowAsync<EntityNotFoundException>(() => world.WorkAsync(world.Zeku, w => w.DiscardEventAsync(id, default)));

        (await world.EventsAsync(world.Milin)).Single().State.ShouldBe(OutboxState.Parked);
    }

    [ProviderTheory]
    public async Task An_event_that_nobody_knows_or_can_read_is_parked_at_once(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.RaiseAsync(world.Milin, 1, 2, 3);
        var events = await world.EventsAsync(world.Milin);
        await world.Services.InCountyAsync(world.Milin, async db =>
        {
            await db.Set<OutboxMessage>().Where(m => m.Id == events[0].Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.EventName, "Test.Unheard"));
            await db.Set<OutboxMessage>().Where(m => m.Id == events[1].Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Payload, "{\"number\":"));
        });

        await world.DispatchAsync();

        events = await world.EventsAsync(world.Milin);
        events.ConvertAll(m => m.State).ShouldBe([OutboxState.Parked, OutboxState.Parked, OutboxState.Done]);
        events[0].LastError.ShouldBe("Jobs:UnknownEvent");
        world.Script.Calls.ShouldBe(["first 3", "second 3"]);
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task A_handler_sees_and_writes_the_county_of_its_event_alone(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.RaiseAsync(world.Zeku, 7);
        await world.RaiseAsync(world.Zeku, 8);
        await world.RaiseAsync(world.Milin, 1);

        await world.DispatchAsync();

        (await world.EffectsAsync(world.Milin)).ShouldBe(["first 1", "second 1 of 1"]);
        (await world.EffectsAsync(world.Zeku)).ShouldBe(["first 7", "first 8", "second 7 of 2", "second 8 of 2"]);
    }

    [ProviderTheory]
    public async Task What_a_dispatcher_died_with_is_taken_over_after_the_lease_and_parked_when_it_kills_them_all(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.RaiseAsync(world.Milin, 1);
        var lease = new BackgroundWorkOptions().Lease;
        async Task DieAsync(int deathsBefore) => await world.Services.InCountyAsync(world.Milin, db => db.Set<OutboxMessage>().ExecuteUpdateAsync(s =>
            s.SetProperty(m => m.State, OutboxState.Pending).SetProperty(m => m.LockedUntil, world.Clock.GetUtcNow().UtcDateTime + lease).SetProperty(m => m.Attempts, 1).SetProperty(m => m.Deaths, deathsBefore)));

        await DieAsync(0);
        (await world.DispatchAsync()).ShouldBe(0);
        world.Clock.Advance(lease);
        (await world.DispatchAsync()).ShouldBe(1);
        await DieAsync(19);
        world.Clock.Advance(lease);
        (await world.DispatchAsync()).ShouldBe(1, "the twentieth death");
        var message = (await world.EventsAsync(world.Milin)).Single();
        message.ShouldSatisfyAllConditions(m => m.Attempts.ShouldBe(1, "a death is no attempt"), m => m.Deaths.ShouldBe(20));
        await DieAsync(20);
        world.Clock.Advance(lease);
        (await world.DispatchAsync()).ShouldBe(0);

        (await world.EventsAsync(world.Milin)).Single().State.ShouldBe(OutboxState.Parked);
    }

    [ProviderTheory]
    public async Task A_server_that_stops_gives_its_event_back(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.RaiseAsync(world.Milin, 1);
        using var stop = new CancellationTokenSource();
        world.Script.Failure = _ =>
        {
            stop.Cancel();
            return new OperationCanceledException(stop.Token);
        };

        await Should.ThrowAsync<OperationCanceledException>(() => world.Services.Provider.GetRequiredService<OutboxDispatcher>().DispatchAsync(stop.Token));

        var message = (await world.EventsAsync(world.Milin)).Single();
        message.LockedUntil.ShouldBeNull();
        message.Attempts.ShouldBe(0);
        world.Script.Failure = _ => null;
        (await world.DispatchAsync()).ShouldBe(1);
    }

    [ProviderTheory]
    public async Task Two_servers_on_one_database_handle_each_event_once_and_in_order(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await using var other = world.AnotherProcess();
        var numbers = Enumerable.Range(100, 20).ToArray();
        await world.RaiseAsync(world.Milin, numbers);
        await world.RaiseAsync(world.Zeku, numbers);

        async Task WorkAsync(BackgroundWorld w)
        {
            while ((await w.EventsAsync(w.Milin)).Concat(await w.EventsAsync(w.Zeku)).Any(m => m.State == OutboxState.Pending))
            {
                await w.DispatchAsync();
            }
        }

        await Task.WhenAll(Task.Run(() => WorkAsync(world)), Task.Run(() => WorkAsync(other))).WaitAsync(TimeSpan.FromMinutes(2));

        var expected = numbers.Select(n => $"first {n}").Concat(numbers.Select(n => $"second {n} of 1")).ToList();
        (await world.EffectsAsync(world.Milin)).ShouldBe(expected);
        (await world.EffectsAsync(world.Zeku)).ShouldBe(expected);
        (await world.EventsAsync(world.Milin)).ShouldAllBe(m => m.State == OutboxState.Done && m.Attempts == 1);
    }

    private static async Task<Guid> ParkAsync(BackgroundWorld world)
    {
        await world.RaiseAsync(world.Milin, 1);
        world.Script.Failure = call => call == "first 1" ? new InvalidOperationException() : null;
        for (var i = 0; i < 5; i++)
        {
            await world.DispatchAsync();
            world.Clock.Advance(Enough);
        }

        return (await world.EventsAsync(world.Milin)).Single(m => m.State == OutboxState.Parked).Id;
    }

    private static Task<List<string>> AuditAsync(BackgroundWorld world) =>
        world.Services.InCountyAsync(world.Milin, db => db.Set<AuditLogEntry>().Select(e => e.Action + " " + e.EntityName).ToListAsync());
}

/// <summary>These tests have databases of their own; one after another, so that they do not crowd the machine.</summary>
[CollectionDefinition(nameof(BackgroundWork))]
public sealed class BackgroundWorkCollection;
