using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.MultiTenancy;
using Quartz;

namespace CountyCloud.HttpApi.Host.BackgroundWork;

/// <summary>
/// Gives every open county (and the platform) an entry of its own for each recurring job, and takes away what is no longer so. Run in the background when a
/// worker starts and every minute, by one worker at a time. A county that was opened or closed is found by its group of entries, a row a county; a job or
/// schedule that a new version changed is found by comparing all entries, which a process does the first time and then every hour.
/// </summary>
internal sealed class TimetableSync(ISchedulerFactory schedulers, TenantWalk tenants, JobRegistry registry, IConfiguration configuration, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    private const string CountyGroup = "tenant-";
    private const string SystemGroup = "system";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeSpan Compared = TimeSpan.FromHours(1);

    // When this process last compared all entries.
    private DateTimeOffset? _compared;

    /// <summary>Group of a county's (or the platform's) entries.</summary>
    public static string GroupOf(Guid tenantId) => CountyGroup + tenantId.ToString("N");

    /// <summary>The entries that make the scheduler look for work; one of them makes those of the recurring jobs at once, but lets the process start meanwhile.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var poll = SchedulerSetup.PollInterval(configuration);
        await ScheduleAsync<OutboxPollJob>(scheduler, "outbox", poll, cancellationToken);
        await ScheduleAsync<QueuePollJob>(scheduler, "queue", poll, cancellationToken);
        await ScheduleAsync<TimetableJob>(scheduler, "timetable", TimeSpan.FromMinutes(1), cancellationToken);
    }

    /// <summary>Brings the entries of the recurring jobs up to date. Breaks off between two counties when the process stops; the next one goes on.</summary>
    public async Task SyncAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ids = (await tenants.GetAsync(cancellationToken)).Select(t => t.Id).ToList();
        if (_compared is { } at && now - at < Compared)
        {
            await SyncGroupsAsync(scheduler, ids, cancellationToken);
        }
        else if (await SyncEntriesAsync(scheduler, ids, cancellationToken))
        {
            _compared = now;
        }
    }

    private async Task SyncGroupsAsync(IScheduler scheduler, List<Guid> ids, CancellationToken cancellationToken)
    {
        var page = await scheduler.QueryTriggerGroups(new TriggerGroupQuery { Name = NameMatcher.NameStartsWith(CountyGroup), Take = PagedQuery.All }, cancellationToken);
        var present = page.Items.Select(g => g.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var id in ids.Where(id => !present.Remove(GroupOf(id))))
        {
            await AddAsync(scheduler, id, registry.Recurring.Where(j => j.RunsFor(id)), cancellationToken);
            if (IsStopping)
            {
                return;
            }
        }

        foreach (var group in present)
        {
            await scheduler.DeleteJobs(GroupMatcher<JobKey>.GroupEquals(group), cancellationToken);
        }
    }

    /// <returns>False when it was broken off.</returns>
    private async Task<bool> SyncEntriesAsync(IScheduler scheduler, List<Guid> ids, CancellationToken cancellationToken)
    {
        var present = (await scheduler.QueryTriggers(new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupStartsWith(CountyGroup), Take = PagedQuery.All }, cancellationToken))
            .Items.ToDictionary(t => t.JobKey, t => t.Description);
        foreach (var id in ids)
        {
            await AddAsync(
                scheduler, id, registry.Recurring.Where(j => j.RunsFor(id) && (!present.Remove(KeyOf(j, id), out var schedule) || schedule != j.Schedule.ToString())), cancellationToken);
            if (IsStopping)
            {
                return false;
            }
        }

        await scheduler.DeleteJobs([.. present.Keys], cancellationToken);
        return true;
    }

    // The scheduler does not interrupt what it runs: a first timetable of many counties would hold up the stop.
    private bool IsStopping => lifetime.ApplicationStopping.IsCancellationRequested;

    private static JobKey KeyOf(RecurringJobDefinition job, Guid tenantId) => new(job.Name, GroupOf(tenantId));

    // A county's entries in one transaction: it has them all or none, and other processes get at the timetable in between.
    private static async Task AddAsync(IScheduler scheduler, Guid tenantId, IEnumerable<RecurringJobDefinition> jobs, CancellationToken cancellationToken)
    {
        var entries = jobs.Select(j => (Key: KeyOf(j, tenantId), j.Schedule))
            .ToDictionary(e => DetailOf<RecurringJob>(e.Key, tenantId), e => (IReadOnlyCollection<ITrigger>)[TriggerOf(e.Key, e.Schedule)]);
        if (entries.Count > 0)
        {
            await scheduler.ScheduleJobs(entries, ScheduleJobOptions.Replacing, cancellationToken);
        }
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

/// <summary>Has the timetable made when a worker starts.</summary>
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
