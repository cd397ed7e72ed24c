using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Events;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.BackgroundWork;

/// <summary>Polls that look at one quiet county each: Zeku has the even turns, Milin the odd ones.</summary>
[Collection(nameof(BackgroundWork))]
public sealed class Polls_Tests
{
    private const long OfZeku = 0;
    private const long OfMilin = 1;

    private static readonly BackgroundWorkOptions OneAPoll = new() { QuietCountiesAPoll = 1 };

    [ProviderTheory]
    public async Task What_another_process_stored_waits_for_the_countys_turn_and_then_no_more(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider, OneAPoll);
        await using var other = world.AnotherProcess();
        await other.RaiseAsync(world.Milin, 1);
        await other.EnqueueAsync(world.Milin, 2);

        (await PollAsync(world, OfZeku)).ShouldBe((0, 0));
        (await PollAsync(world, OfMilin)).ShouldBe((1, 1));
        await other.RaiseAsync(world.Milin, 3);
        await other.EnqueueAsync(world.Milin, 4);
        (await PollAsync(world, OfZeku)).ShouldBe((1, 1), "there was work a moment ago");

        world.Clock.Advance(OneAPoll.Awake);
        await other.RaiseAsync(world.Milin, 5);
        (await PollAsync(world, OfZeku)).ShouldBe((0, 0));
        (await world.DispatchAsync()).ShouldBe(1, "whoever asks for all gets all");
    }

    [ProviderTheory]
    public async Task What_this_process_stored_is_found_by_the_next_poll(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider, OneAPoll);
        await world.RaiseAsync(world.Milin, 1);
        (await PollAsync(world, OfZeku)).ShouldBe((1, 0));

        world.Clock.Advance(OneAPoll.Awake);
        await world.EnqueueAsync(world.Milin, 2);
        (await PollAsync(world, OfZeku)).ShouldBe((0, 1));

        world.Clock.Advance(OneAPoll.Awake);
        await world.WorkAsync(world.Milin, w => w.RunNowAsync("Remind", CancellationToken.None));
        (await PollAsync(world, OfZeku)).ShouldBe((0, 1));
    }

    [ProviderTheory]
    public async Task What_this_process_undid_wakes_nobody(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider, OneAPoll);
        await using var other = world.AnotherProcess();
        await Should.ThrowAsync<InvalidOperationException>(() => world.Services.InCountyAsync(world.Milin, db => db.InTransactionAsync(
            async () =>
            {
                await BackgroundWorld.RaiseAsync(db, 1);
                throw new InvalidOperationException();
            },
            CancellationToken.None)));
        await other.RaiseAsync(world.Milin, 2);

        (await PollAsync(world, OfZeku)).ShouldBe((0, 0));
        (await PollAsync(world, OfMilin)).ShouldBe((1, 0));
    }

    [ProviderTheory]
    public async Task What_failed_is_tried_again_on_time_and_not_when_the_county_has_its_turn(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider, OneAPoll);
        await using var other = world.AnotherProcess();
        await other.RaiseAsync(world.Milin, 1);
        var fails = true;
        world.Script.Failure = _ => fails ? new InvalidOperationException() : null;
        (await PollAsync(world, OfMilin)).ShouldBe((0, 0));
        fails = false;

        world.Clock.Advance(BackgroundWorkOptions.Backoff(1));
        (await PollAsync(world, OfZeku)).ShouldBe((1, 0));
    }

    [ProviderTheory]
    public async Task What_was_given_up_and_is_tried_again_by_hand_is_found_by_the_next_poll(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider, OneAPoll);
        await using var other = world.AnotherProcess();
        await other.RaiseAsync(world.Milin, 1);
        var run = await other.EnqueueAsync(world.Milin, 2);
        await world.Services.InCountyAsync(world.Milin, db => db.Set<OutboxMessage>().ExecuteUpdateAsync(s => s.SetProperty(m => m.State, OutboxState.Parked)));
        await world.Services.InCountyAsync(world.Milin, db => db.Set<JobRun>().ExecuteUpdateAsync(s => s.SetProperty(r => r.State, JobRunState.Failed)));
        var parked = (await world.EventsAsync(world.Milin)).Single().Id;

        await world.WorkAsync(world.Milin, w => w.RetryEventAsync(parked, CancellationToken.None));
        (await PollAsync(world, OfZeku)).ShouldBe((1, 0));

        world.Clock.Advance(OneAPoll.Awake);
        await world.WorkAsync(world.Milin, w => w.RetryRunAsync(run, CancellationToken.None));
        (await PollAsync(world, OfZeku)).ShouldBe((0, 1));
    }

    [ProviderTheory]
    public async Task A_recurring_job_keeps_no_county_awake_unless_it_fails(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider, OneAPoll);
        await using var other = world.AnotherProcess();
        await RemindAsync();
        await other.EnqueueAsync(world.Milin, 1);
        (await PollAsync(world, OfZeku)).ShouldBe((0, 0), "else the jobs of every hour would keep all counties awake");
        (await world.RunDueAsync()).ShouldBe(1);
        world.Clock.Advance(OneAPoll.Awake);

        var fails = true;
        world.Script.Failure = _ => fails ? new InvalidOperationException() : null;
        await RemindAsync();
        fails = false;
        world.Clock.Advance(BackgroundWorkOptions.Backoff(1));
        (await PollAsync(world, OfZeku)).ShouldBe((0, 1));

        Task RemindAsync() => world.InScopeAsync(world.Milin, s => s.GetRequiredService<JobRunner>().RunRecurringAsync("Remind", CancellationToken.None));
    }

    private static async Task<(int Events, int Runs)> PollAsync(BackgroundWorld world, long turn) => (
        await world.Services.Provider.GetRequiredService<OutboxDispatcher>().PollAsync(turn, CancellationToken.None),
        await world.Services.Provider.GetRequiredService<JobRunner>().PollAsync(turn, CancellationToken.None));
}
