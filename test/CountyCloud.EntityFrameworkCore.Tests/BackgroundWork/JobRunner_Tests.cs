using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.BackgroundWork;

/// <summary>The job queue: asked for with a change, run for its county, tried again, shown to people.</summary>
[Collection(nameof(BackgroundWork))]
public sealed class JobRunner_Tests
{
    [ProviderTheory]
    public async Task A_job_is_queued_with_the_callers_change_or_not_at_all(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.InScopeAsync(world.Milin, async services =>
        {
            var db = services.GetRequiredService<CountyCloudDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await services.GetRequiredService<IBackgroundJobs>().EnqueueAsync(new CountArgs(1));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return true;
        });

        (await world.RunDueAsync()).ShouldBe(0);
        (await world.RunsAsync(world.Milin)).ShouldBeEmpty();
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task A_job_runs_for_the_county_that_asked_and_tells_how_far_it_came(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.EnqueueAsync(world.Zeku, 7);

        (await world.RunDueAsync()).ShouldBe(1);

        (await world.EffectsAsync(world.Zeku)).ShouldBe(["count 7"]);
        (await world.RunsAsync(world.Milin)).ShouldBeEmpty();
        var run = (await world.RunsAsync(world.Zeku)).Single();
        run.State.ShouldBe(JobRunState.Succeeded);
        run.Progress.ShouldBe(100);
        run.Message.In("en").ShouldBe("Half counted");
        run.Args.ShouldBeNull("what a job was told is forgotten when it is done");
        run.StartedTime.ShouldNotBeNull();
        run.EndedTime.ShouldNotBeNull();
    }

    [ProviderTheory]
    public async Task A_failed_job_is_tried_again_later_until_it_has_failed_for_good_and_again_when_somebody_says_so(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        var id = await world.EnqueueAsync(world.Milin, 1);
        world.Script.Failure = _ => new InvalidOperationException("Password=geheim", new EntityNotFoundException(typeof(JobRun), "geheim"));

        for (var attempt = 1; attempt <= 5; attempt++)
        {
            (await world.RunDueAsync()).ShouldBe(1);
            (await world.RunDueAsync()).ShouldBe(0, "it waits");
            world.Clock.Advance(BackgroundWorkOptions.Backoff(attempt));
        }

        (await world.RunDueAsync()).ShouldBe(0);
        var failed = (await world.RunsAsync(world.Milin)).Single();
        failed.State.ShouldBe(JobRunState.Failed);
        failed.Attempts.ShouldBe(5);
        failed.Error.ShouldBe("InvalidOperationException ← CountyCloud:EntityNotFound");
        (await world.EffectsAsync(world.Milin)).ShouldBeEmpty();

        world.Script.Failure = _ => null;
        await world.WorkAsync(world.Milin, w => w.RetryRunAsync(id, default));
        (await world.RunDueAsync()).ShouldBe(1);

        var run = (await world.RunsAsync(world.Milin)).Single();
        run.State.ShouldBe(JobRunState.Succeeded);
        run.Error.ShouldBeNull();
        (await world.EffectsAsync(world.Milin)).ShouldBe(["count 1"]);
        (await Should.ThrowAsync<BusinessException>(() => world.WorkAsync(world.Milin, w => w.RetryRunAsync(id, default)))).Code.ShouldBe("Jobs:RunHasNotFailed");
        await Should.ThrowAsync<EntityNotFoundException>(() => world.WorkAsync(world.Zeku, w => w.RetryRunAsync(id, default)));
    }

    [ProviderTheory]
    public async Task A_recurring_job_runs_for_each_county_and_ones_failure_is_not_the_others(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.RaiseAsync(world.Zeku, 1);
        world.Script.Failure = call => call == "remind milin" ? new InvalidOperationException() : null;

        (await RecurAsync(world, world.Milin, "milin", "Remind")).ShouldBeTrue();
        (await RecurAsync(world, world.Zeku, "zeku", "Remind")).ShouldBeTrue();

        (await world.RunsAsync(world.Milin)).Single().State.ShouldBe(JobRunState.Queued);
        (await world.RunsAsync(world.Zeku)).Single().State.ShouldBe(JobRunState.Succeeded);
        (await world.EffectsAsync(world.Zeku)).ShouldBe(["remind 1"]);
        (await RecurAsync(world, world.Milin, "milin", "Remind")).ShouldBeFalse("the failed run is still to be tried again");
    }

    [ProviderTheory]
    public async Task A_job_of_the_platform_runs_for_no_county(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);

        (await RecurAsync(world, world.Milin, "milin", "PlatformOnly")).ShouldBeFalse();
        (await RecurAsync(world, TenantIds.Host, null, "Remind")).ShouldBeFalse();
        (await RecurAsync(world, TenantIds.Host, null, "PlatformOnly")).ShouldBeTrue();
        (await Should.ThrowAsync<BusinessException>(() => world.WorkAsync(world.Milin, w => w.RunNowAsync("PlatformOnly", default)))).Code.ShouldBe("Jobs:NotARecurringJob");
        (await Should.ThrowAsync<BusinessException>(() => world.WorkAsync(world.Milin, w => w.RunNowAsync("Count", default)))).Code.ShouldBe("Jobs:NotARecurringJob");
    }

    [ProviderTheory]
    public async Task Somebody_starts_a_recurring_job_now_once(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);

        await world.WorkAsync(world.Milin, w => w.RunNowAsync("Remind", default));
        var second = await Should.ThrowAsync<BusinessException>(() => world.WorkAsync(world.Milin, w => w.RunNowAsync("Remind", default)));
        await world.RunDueAsync();

        second.Code.ShouldBe("Jobs:AlreadyQueued");
        world.Script.Calls.ShouldBe(["remind milin"]);
    }

    [ProviderTheory]
    public async Task A_run_whose_server_died_is_taken_over_after_the_lease(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.EnqueueAsync(world.Milin, 1);
        var lease = new BackgroundWorkOptions().Lease;
        await DieAsync(world, deathsBefore: 0);

        (await world.RunDueAsync()).ShouldBe(0);
        world.Clock.Advance(lease);
        (await world.RunDueAsync()).ShouldBe(1);

        (await world.RunsAsync(world.Milin)).Single().ShouldSatisfyAllConditions(
            r => r.State.ShouldBe(JobRunState.Succeeded), r => r.Attempts.ShouldBe(1, "a death is no attempt"), r => r.Deaths.ShouldBe(1));
    }

    [ProviderTheory]
    public async Task A_run_with_which_twenty_servers_died_has_one_more_try_and_is_then_given_up(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.EnqueueAsync(world.Milin, 1);
        var lease = new BackgroundWorkOptions().Lease;
        world.Script.Failure = _ => new InvalidOperationException("once");
        await DieAsync(world, deathsBefore: 19);
        world.Clock.Advance(lease);
        (await world.RunDueAsync()).ShouldBe(1);
        (await world.RunsAsync(world.Milin)).Single().ShouldSatisfyAllConditions(
            r => r.State.ShouldBe(JobRunState.Queued, "its first failure of its own: it is tried again"), r => r.Deaths.ShouldBe(20));
        world.Script.Failure = _ => null;
        var calls = world.Script.Calls.Count;

        await DieAsync(world, deathsBefore: 20);
        world.Clock.Advance(lease);
        (await world.RunDueAsync()).ShouldBe(1);

        var run = (await world.RunsAsync(world.Milin)).Single();
        run.State.ShouldBe(JobRunState.Failed);
        run.Error.ShouldBe("Jobs:ServerStopped");
        world.Script.Calls.Count.ShouldBe(calls);
    }

    [ProviderTheory]
    public async Task Two_servers_on_one_database_run_each_job_once(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await using var other = world.AnotherProcess();
        for (var i = 100; i < 110; i++)
        {
            await world.EnqueueAsync(world.Milin, i);
        }

        await Task.WhenAll(Task.Run(world.RunDueAsync), Task.Run(other.RunDueAsync)).WaitAsync(TimeSpan.FromMinutes(2));

        (await world.EffectsAsync(world.Milin)).ShouldBe(Enumerable.Range(100, 10).Select(i => $"count {i}"));
        (await world.RunsAsync(world.Milin)).ShouldAllBe(r => r.State == JobRunState.Succeeded && r.Attempts == 1);
    }

    [ProviderTheory]
    public async Task What_is_finished_is_forgotten_after_a_while_and_what_waits_for_a_person_is_not(TestProvider provider)
    {
        await using var world = await BackgroundWorld.CreateAsync(provider);
        await world.RaiseAsync(world.Milin, 1, 2);
        await world.EnqueueAsync(world.Milin, 1);
        world.Script.Failure = call => call == "second 1" ? new InvalidOperationException() : null;
        for (var i = 0; i < 5; i++)
        {
            await world.DispatchAsync();
            await world.RunDueAsync();
            world.Clock.Advance(TimeSpan.FromHours(2));
        }

        world.Clock.Advance(TimeSpan.FromDays(31));
        (await RecurAsync(world, world.Milin, "milin", "BackgroundWorkCleanup")).ShouldBeTrue();

        (await world.EventsAsync(world.Milin)).Single().State.ShouldBe(OutboxState.Parked);
        (await world.RunsAsync(world.Milin)).Single().JobName.ShouldBe("BackgroundWorkCleanup");
        (await world.Services.InCountyAsync(world.Milin, db => db.Set<InboxEntry>().CountAsync())).ShouldBe(1, "the handler that handled the parked event must not handle it again");
    }

    [Fact]
    public async Task Arguments_that_no_job_takes_are_refused_at_once()
    {
        await using var world = await BackgroundWorld.CreateAsync(TestProvider.Sqlite);

        await Should.ThrowAsync<InvalidOperationException>(() => world.InScopeAsync(world.Milin, services => services.GetRequiredService<IBackgroundJobs>().EnqueueAsync("text")));
    }

    private static async Task<bool> RecurAsync(BackgroundWorld world, Guid tenantId, string? code, string name)
    {
        using var change = world.Services.CurrentTenant.Change(tenantId, code);
        return await world.Services.Provider.GetRequiredService<JobRunner>().RunRecurringAsync(name, CancellationToken.None);
    }

    private static Task DieAsync(BackgroundWorld world, int deathsBefore) => world.Services.InCountyAsync(world.Milin, db => db.Set<JobRun>().ExecuteUpdateAsync(s => s.SetProperty(r => r.State, JobRunState.Running)
        .SetProperty(r => r.LockedUntil, world.Clock.GetUtcNow().UtcDateTime + new BackgroundWorkOptions().Lease).SetProperty(r => r.Attempts, 1).SetProperty(r => r.Deaths, deathsBefore)));
}
