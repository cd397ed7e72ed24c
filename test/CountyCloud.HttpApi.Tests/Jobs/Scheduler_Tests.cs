using System.Net.Http.Json;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Jobs;

/// <summary>Quartz on the application's own database, as its own role, finds and starts the work.</summary>
public sealed class Scheduler_Tests
{
    private const string Cleanup = "BackgroundWorkCleanup";

    private static readonly JobKey Timetable = new("timetable", "system");

    [ProviderTheory]
    public async Task A_worker_gives_each_county_its_timetable_and_runs_what_is_queued(TestProvider provider)
    {
        var mails = Directory.CreateTempSubdirectory("countycloud-mails");
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider), Worker(mails));
        using var client = host.CreateAnonymousClient();
        await TestHost.RefreshAntiforgeryAsync(client);

        foreach (var county in new[] { await host.CountyIdAsync("milin"), await host.CountyIdAsync("zeku"), TenantIds.Host })
        {
            await UntilAsync(async () => (await NextRunsAsync(host, county)).ContainsKey(Cleanup));
        }

        using var response = await client.PostAsJsonAsync("/api/account/send-password-reset-code", new { email = "office@milin.example", appName = "Angular" });
        response.EnsureSuccessStatusCode();
        using var admin = await host.SignInAsync("milin.office");
        using var started = await admin.PostAsJsonAsync("/api/app/background-job/run-now", new { name = Cleanup });
        started.EnsureSuccessStatusCode();
        await UntilAsync(async () => (await admin.GetStringAsync(new Uri("/api/app/background-job/runs?state=succeeded", UriKind.Relative))).Contains(Cleanup, StringComparison.Ordinal));
    }

    [PostgreSqlTheory]
    public async Task Two_workers_on_one_database_are_one_cluster_with_one_timetable(TestProvider provider)
    {
        var mails = Directory.CreateTempSubdirectory("countycloud-mails");
        var database = await DemoDatabase.Template.CopyAsync(provider);
        await using var first = new TestHost(database, Worker(mails));
        await using var second = new TestHost(database.WithPoolOf(20), Worker(mails));
        var (one, two) = (await SchedulerAsync(first), await SchedulerAsync(second));

        await UntilAsync(async () => (await one.QueryClusterNodes()).Count == 2);

        one.SchedulerInstanceId.ShouldNotBe(two.SchedulerInstanceId);
        var milin = await first.CountyIdAsync("milin");
        await UntilAsync(async () => (await NextRunsAsync(first, milin)).ContainsKey(Cleanup));
        (await NextRunsAsync(first, milin)).ShouldBe(await NextRunsAsync(second, milin));
    }

    [ProviderTheory]
    public async Task A_county_that_is_closed_loses_its_timetable_and_has_it_again_when_it_is_opened(TestProvider provider)
    {
        var mails = Directory.CreateTempSubdirectory("countycloud-mails");
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider), Worker(mails));
        var (milin, zeku) = (await host.CountyIdAsync("milin"), await host.CountyIdAsync("zeku"));
        var scheduler = await SchedulerAsync(host);
        await UntilAsync(async () => (await NextRunsAsync(host, milin)).Count > 0 && (await NextRunsAsync(host, zeku)).Count > 0);
        var jobs = (await NextRunsAsync(host, milin)).Keys.Order(StringComparer.Ordinal).ToList();

        await SetActiveAsync(host, milin, isActive: false);
        await scheduler.TriggerJob(Timetable);
        await UntilAsync(async () => (await NextRunsAsync(host, milin)).Count == 0);
        (await NextRunsAsync(host, zeku)).Keys.Order(StringComparer.Ordinal).ShouldBe(jobs);

        await SetActiveAsync(host, milin, isActive: true);
        await scheduler.TriggerJob(Timetable);
        await UntilAsync(async () => (await NextRunsAsync(host, milin)).Count > 0);
        (await NextRunsAsync(host, milin)).Keys.Order(StringComparer.Ordinal).ShouldBe(jobs);
    }

    [ProviderTheory]
    public async Task What_a_new_version_changes_of_the_jobs_is_changed_in_the_timetable_when_it_starts(TestProvider provider)
    {
        var mails = Directory.CreateTempSubdirectory("countycloud-mails");
        await using var database = await DemoDatabase.Template.CopyAsync(provider);
        await using (var old = Version<LaterJob, GoneJob>(JobSchedule.Daily(2)))
        {
            await UntilAsync(async () => await ScheduleAsync(old, LaterJob.JobName) == JobSchedule.Daily(2).ToString());
            await UntilAsync(async () => await ScheduleAsync(old, GoneJob.JobName) is not null);
        }

        await using var host = Version<LaterJob, NewJob>(JobSchedule.Daily(4));
        await UntilAsync(async () => await ScheduleAsync(host, LaterJob.JobName) == JobSchedule.Daily(4).ToString());
        await UntilAsync(async () => await ScheduleAsync(host, NewJob.JobName) is not null && await ScheduleAsync(host, GoneJob.JobName) is null);
        (await ScheduleAsync(host, Cleanup)).ShouldNotBeNull("the rest stays");

        TestHost Version<TOne, TTwo>(JobSchedule later) where TOne : class, IRecurringCountyJob where TTwo : class, IRecurringCountyJob => new(database.Kept(), Worker(mails))
        {
            Configure = services => services.AddSingleton(later).AddScoped<TOne>().AddScoped<IRecurringCountyJob>(s => s.GetRequiredService<TOne>())
                .AddScoped<TTwo>().AddScoped<IRecurringCountyJob>(s => s.GetRequiredService<TTwo>()),
        };
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task A_recurring_job_that_is_slow_in_one_county_and_fails_in_another_runs_on_time_in_a_third(TestProvider provider)
    {
        var mails = Directory.CreateTempSubdirectory("countycloud-mails");
        var gate = new Gate();
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider), Worker(mails))
        {
            Configure = services => services.AddSingleton(gate).AddScoped<GatedJob>().AddScoped<IRecurringCountyJob>(s => s.GetRequiredService<GatedJob>()),
        };
        try
        {
            await UntilAsync(async () => await CountAsync(host, "milin", JobRunState.Running) == 1 && await CountAsync(host, "cangyuan", JobRunState.Succeeded) >= 2);

            (await CountAsync(host, "milin", JobRunState.Succeeded)).ShouldBe(0);
            (await CountAsync(host, "zeku", JobRunState.Succeeded)).ShouldBe(0);
            await UntilAsync(async () => await CountAsync(host, "zeku", JobRunState.Queued) == 1);
        }
        finally
        {
            gate.Open.TrySetResult();
        }

        await UntilAsync(async () => await CountAsync(host, "milin", JobRunState.Succeeded) >= 1);
    }

    [ProviderTheory]
    public async Task A_process_that_is_no_worker_starts_nothing(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));

        (await SchedulerAsync(host)).Status.ShouldNotBe(SchedulerStatus.Running);
        (await host.Services.GetRequiredService<IJobTimetable>().GetNextRunsAsync(await host.CountyIdAsync("milin"), default)).ShouldBeEmpty();
    }

    private static Dictionary<string, string?> Worker(DirectoryInfo mails) => new(StringComparer.Ordinal)
    {
        ["Roles"] = "admin,worker",
        ["Background:PollSeconds"] = "1",
        ["Mailing:PickupDirectory"] = mails.FullName,
        ["App:SelfUrl"] = "https://county.example",
    };

    private static Task<int> CountAsync(TestHost host, string county, JobRunState state) =>
        host.InCountyAsync(county, db => db.Set<JobRun>().CountAsync(r => r.JobName == GatedJob.JobName && r.State == state));

    private static async Task<IScheduler> SchedulerAsync(TestHost host) => await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();

    private static Task<IReadOnlyDictionary<string, DateTime>> NextRunsAsync(TestHost host, Guid county) =>
        host.Services.GetRequiredService<IJobTimetable>().GetNextRunsAsync(county, default);

    /// <summary>By what a job of Zeku is scheduled; null when it is not.</summary>
    private static async Task<string?> ScheduleAsync(TestHost host, string job)
    {
        var group = GroupMatcher<TriggerKey>.GroupEquals("tenant-" + (await host.CountyIdAsync("zeku")).ToString("N"));
        return (await (await SchedulerAsync(host)).QueryTriggers(new TriggerQuery { Group = group, Take = PagedQuery.All })).Items.FirstOrDefault(t => t.JobKey.Name == job)?.Description;
    }

    private static async Task SetActiveAsync(TestHost host, Guid county, bool isActive)
    {
        using var change = host.Services.GetRequiredService<ICurrentTenant>().Change(TenantIds.Host);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>();
        (await db.Set<Tenant>().SingleAsync(t => t.Id == county)).SetActive(isActive);
        await db.SaveChangesAsync();
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!await condition())
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    private sealed class Gate
    {
        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private abstract class IdleJob(string name, JobSchedule schedule) : IRecurringCountyJob
    {
        public string Name => name;

        public JobSchedule Schedule => schedule;

        public Task RunAsync(JobContext context, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>Its schedule is the version's.</summary>
    private sealed class LaterJob(JobSchedule schedule) : IdleJob(JobName, schedule)
    {
        public const string JobName = "Later";
    }

    private sealed class GoneJob() : IdleJob(JobName, JobSchedule.Daily(5))
    {
        public const string JobName = "Gone";
    }

    private sealed class NewJob() : IdleJob(JobName, JobSchedule.Daily(5))
    {
        public const string JobName = "New";
    }

    private sealed class GatedJob(Gate gate, ICurrentTenant county) : IRecurringCountyJob
    {
        public const string JobName = "Gated";

        public string Name => JobName;

        public JobSchedule Schedule => JobSchedule.Every(TimeSpan.FromSeconds(1));

        public Task RunAsync(JobContext context, CancellationToken cancellationToken) =>
            county.Name switch { "milin" => gate.Open.Task, "zeku" => throw new InvalidOperationException(), _ => Task.CompletedTask };
    }
}
