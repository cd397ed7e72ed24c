using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Events;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.BackgroundWork;

/// <summary>What one county's work does to another's: nothing. Neither slowness, nor failure, nor the death of a server.</summary>
[Collection(nameof(BackgroundWork))]
[Trait("Req", "PLAT-01")]
public sealed class CountiesApart_Tests
{
    // Not how long anything takes, but when a test is given up.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [ProviderTheory]
    public async Task Slow_runs_of_one_county_take_one_worker_of_a_process_and_the_other_counties_run(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        for (var i = 0; i < 4; i++)
        {
            await world.EnqueueAsync(world.Milin, new SlowArgs(i));
        }

        await world.EnqueueAsync(world.Zeku, new SlowArgs(9));
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isSlow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Script.Wait = call =>
        {
            if (!call.Contains("milin", StringComparison.Ordinal))
            {
                return Task.CompletedTask;
            }

            isSlow.TrySetResult();
            return gate.Task;
        };

        // As the scheduler does it: another look every few seconds, whether or not the last has ended.
        var first = Task.Run(world.RunDueAsync);
        await isSlow.Task.WaitAsync(Patience);
        (await world.RunDueAsync().WaitAsync(Patience)).ShouldBe(1, "Zeku's run; Milin's wait for the worker that is in Milin");
        (await world.RunDueAsync().WaitAsync(Patience)).ShouldBe(0);

        (await world.EffectsAsync(world.Zeku)).ShouldBe(["slow 9 of 0"]);
        (await world.RunsAsync(world.Milin)).Count(r => r.State == JobRunState.Running).ShouldBe(1);
        gate.SetResult();
        (await first.WaitAsync(Patience)).ShouldBe(4);
        (await world.RunsAsync(world.Milin)).ShouldAllBe(r => r.State == JobRunState.Succeeded && r.Attempts == 1);
    }

    [ProviderTheory]
    public async Task Another_process_helps_with_a_countys_slow_runs(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await using var other = world.AnotherProcess();
        await world.EnqueueAsync(world.Milin, new SlowArgs(1));
        await world.EnqueueAsync(world.Milin, new SlowArgs(2));
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isSlow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Script.Wait = call =>
        {
            var isFirst = isSlow.TrySetResult();
            return isFirst ? gate.Task : Task.CompletedTask;
        };

        var first = Task.Run(world.RunDueAsync);
        await isSlow.Task.WaitAsync(Patience);
        (await other.RunDueAsync().WaitAsync(Patience)).ShouldBe(1);
        gate.SetResult();

        (await first.WaitAsync(Patience)).ShouldBe(1, "the other process had the second");
        (await world.EffectsAsync(world.Milin)).ShouldBe(["slow 1 of 0", "slow 2 of 0"], ignoreOrder: true);
    }

    // On SQLite a handler writes in the one transaction that the file allows.
    [PostgreSqlTheory]
    public async Task A_slow_handler_of_one_county_does_not_hold_up_the_events_of_another(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.RaiseAsync(world.Milin, 1, 2);
        await world.RaiseAsync(world.Zeku, 3);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isSlow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Script.Wait = call =>
        {
            if (call != "first 1")
            {
                return Task.CompletedTask;
            }

            isSlow.TrySetResult();
            return gate.Task;
        };

        var first = Task.Run(world.DispatchAsync);
        await isSlow.Task.WaitAsync(Patience);
        (await world.DispatchAsync().WaitAsync(Patience)).ShouldBe(1);

        (await world.EventsAsync(world.Zeku)).Single().State.ShouldBe(OutboxState.Done);
        (await world.EventsAsync(world.Milin)).ShouldAllBe(m => m.State == OutboxState.Pending, "the second is not handled before the first");
        gate.SetResult();
        (await first.WaitAsync(Patience)).ShouldBe(2);
    }

    [ProviderTheory]
    public async Task A_failing_run_of_one_county_does_not_hold_up_another(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.EnqueueAsync(world.Milin, new SlowArgs(1));
        await world.EnqueueAsync(world.Zeku, new SlowArgs(2));

        // Breaking off by itself is a failure like any other: it does not end the walk.
        world.Script.Failure = call => call.Contains("milin", StringComparison.Ordinal) ? new OperationCanceledException() : null;

        (await world.RunDueAsync()).ShouldBe(2);

        (await world.RunsAsync(world.Milin)).Single().State.ShouldBe(JobRunState.Queued);
        (await world.RunsAsync(world.Zeku)).Single().State.ShouldBe(JobRunState.Succeeded);
    }

    [ProviderTheory]
    public async Task A_job_keeps_its_county_when_its_server_dies_and_when_it_is_tried_again(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await using var other = world.AnotherProcess();
        await world.RaiseAsync(world.Zeku, 1);
        await world.EnqueueAsync(world.Milin, new SlowArgs(1));
        await world.EnqueueAsync(world.Zeku, new SlowArgs(2));
        var lease = new BackgroundWorkOptions().Lease;
        foreach (var county in new[] { world.Milin, world.Zeku })
        {
            await world.Services.InCountyAsync(county, db => db.Set<JobRun>().ExecuteUpdateAsync(s => s.SetProperty(r => r.State, JobRunState.Running)
                .SetProperty(r => r.LockedUntil, world.Clock.GetUtcNow().UtcDateTime + lease).SetProperty(r => r.Attempts, 1)));
        }

        (await other.RunDueAsync()).ShouldBe(0);
        world.Clock.Advance(lease);
        var fails = true;
        world.Script.Failure = call => fails && call.StartsWith("slow zeku", StringComparison.Ordinal) ? new InvalidOperationException() : null;
        (await other.RunDueAsync()).ShouldBe(2);
        fails = false;
        world.Clock.Advance(BackgroundWorkOptions.Backoff(1));
        (await world.RunDueAsync()).ShouldBe(1);

        world.Script.Calls.ShouldBe(["slow milin 1", "slow zeku 2", "slow zeku 2"]);
        (await world.EffectsAsync(world.Milin)).ShouldBe(["slow 1 of 0"]);
        (await world.EffectsAsync(world.Zeku)).ShouldBe(["slow 2 of 1"]);
        (await world.RunsAsync(world.Milin)).Single().ShouldSatisfyAllConditions(r => r.Attempts.ShouldBe(1), r => r.Deaths.ShouldBe(1));
        (await world.RunsAsync(world.Zeku)).Single().ShouldSatisfyAllConditions(r => r.Attempts.ShouldBe(2), r => r.Deaths.ShouldBe(1));
    }
}
