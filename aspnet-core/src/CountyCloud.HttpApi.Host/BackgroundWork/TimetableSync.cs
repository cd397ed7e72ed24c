using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.MultiTenancy;
using Quartz;

namespace CountyCloud.HttpApi.Host.BackgroundWork;

/// <summary>
/// Gives every open county (and the platform) an entry of its own for each recurring job, and takes away what is no longer so. Run at start
/// and every minute: a county that was opened or closed, and a job or schedule that a new version changed, are found by comparing.
/// </summary>
internal sealed class TimetableSync(ISchedulerFactory schedulers, TenantWalk tenants, JobRegistry registry, IConfiguration configuration)
{
    private const string CountyGroup = "tenant-";
    private const string SystemGroup = "system";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Group of a county's (or the platform's) entries.</summary>
    public static string GroupOf(Guid tenantId) => CountyGroup + tenantId.ToString("N");

    /// <summary>The entries that make the scheduler look for work, and those of the recurring jobs.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var poll = SchedulerSetup.PollInterval(configuration);
        await ScheduleAsync<OutboxPollJob>(scheduler, "outbox", poll, cancellationToken);
        await ScheduleAsync<QueuePollJob>(scheduler, "queue", poll, cancellationToken);
        await ScheduleAsync<TimetableJob>(scheduler, "timetable", TimeSpan.FromMinutes(1), cancellationToken);
        await SyncAsync(cancellationToken);
    }

    /// <summary>Brings the entries of the recurring jobs up to date.</summary>
    public async Task SyncAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var present = (await scheduler.QueryTriggers(new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupStartsWith(CountyGroup), Take = PagedQuery.All }, cancellationToken))
            .Items.ToDictionary(t => t.JobKey, t => t.Description);
        foreach (var (id, _) in await tenants.GetAsync(cancellationToken))
        {
            foreach (var job in registry.Recurring.Where(j => j.RunsFor(id)))
            {
                var key = new JobKey(job.Name, GroupOf(id));
                if (!present.Remove(key, out var schedule) || schedule != job.Schedule.ToString())
                {
                    await scheduler.ScheduleJob(DetailOf<RecurringJob>(key, id), TriggerOf(key, job.Schedule), ScheduleJobOptions.Replacing, cancellationToken);
                }
            }
        }

        await scheduler.DeleteJobs([.. present.Keys], cancellationToken);
    }

    private static async Task ScheduleAsync<TJob>(IScheduler scheduler, string name, TimeSpan interval, CancellationToken cancellationToken) where TJob : class, IJob
    {
        var key = new JobKey(name, SystemGroup);
        await scheduler.ScheduleJob(DetailOf<TJob>(key, TenantIds.Host), TriggerOf(key, JobSchedule.Every(interval)), ScheduleJobOptions.Replacing, cancellationToken);
    }

    private static IJobDetail DetailOf<TJob>(JobKey key, Guid tenantId) where TJob : class, IJob =>
        JobBuilder.Create<TJob>().WithIdentity(key).UsingJobData(RecurringJob.TenantKey, tenantId.ToString()).Build();

    // What was missed while no server ran is made up for once.
    private static ITrigger TriggerOf(JobKey key, JobSchedule schedule) =>
        TriggerBuilder.Create().WithIdentity(key.Name, key.Group).WithDescription(schedule.ToString()).StartNow().WithSchedule(schedule.Cron is { } cron
            ? CronScheduleBuilder.Create(cron).InTimeZone(Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
            : SimpleScheduleBuilder.Create().WithInterval(schedule.Interval!.Value).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount)).Build();
}

/// <summary>Makes the timetable when a worker starts.</summary>
internal sealed class TimetableStart(TimetableSync sync) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => sync.StartAsync(cancellationToken);

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <inheritdoc cref="IJobTimetable"/>
internal sealed class JobTimetable(ISchedulerFactory schedulers) : IJobTimetable
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, DateTime>> GetNextRunsAsync(Guid tenantId, CancellationToken cancellationToken)
    {
        // A scheduler that is not started only reads here.
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var page = await scheduler.QueryTriggers(new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupEquals(TimetableSync.GroupOf(tenantId)), Take = PagedQuery.All }, cancellationToken);
        return page.Items.Where(t => t.NextFireTimeUtc is not null).ToDictionary(t => t.JobKey.Name, t => t.NextFireTimeUtc!.Value.UtcDateTime, StringComparer.Ordinal);
    }
}
