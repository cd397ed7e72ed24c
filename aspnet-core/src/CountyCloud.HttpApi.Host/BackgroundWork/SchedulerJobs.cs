using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.MultiTenancy;
using Quartz;

namespace CountyCloud.HttpApi.Host.BackgroundWork;

/// <summary>Starts a recurring job for the county that the scheduler's job carries.</summary>
[DisallowConcurrentExecution]
internal sealed class RecurringJob(JobRunner runner, ITenantStore tenants, ICurrentTenant currentTenant) : IJob
{
    public const string TenantKey = "TenantId";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var tenantId = Guid.Parse((string)context.MergedJobDataMap[TenantKey]!);
        string? code = null;
        if (tenantId != TenantIds.Host)
        {
            using var host = currentTenant.Change(TenantIds.Host);
            if (await tenants.FindByIdAsync(tenantId, cancellationToken) is not { IsActive: true } county)
            {
                // Closed since the timetable was last made.
                return;
            }

            code = county.Name;
        }

        using (currentTenant.Change(tenantId, code))
        {
            await runner.RunRecurringAsync(context.JobDetail.Key.Name, cancellationToken);
        }
    }
}

/// <summary>Looks for stored events. Several may run at once: an event is claimed before it is handled.</summary>
internal sealed class OutboxPollJob(OutboxDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await dispatcher.PollAsync(PollTurn.Of(context), cancellationToken);
}

/// <summary>Looks for queued runs. Several may run at once, so that a long run holds no other up.</summary>
internal sealed class QueuePollJob(JobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await runner.PollAsync(PollTurn.Of(context), cancellationToken);
}

/// <summary>Which poll one is.</summary>
internal static class PollTurn
{
    /// <summary>Number of the poll by the time that the scheduler meant it for: one more than the last one's, whichever worker has it, however late, and after a restart.</summary>
    public static long Of(IJobExecutionContext context) => context.ScheduledFireTimeUtc!.Value.UtcTicks / ((ISimpleTrigger)context.Trigger).RepeatInterval.Ticks;
}

/// <summary>Brings the timetable up to date with the counties there are.</summary>
[DisallowConcurrentExecution]
internal sealed class TimetableJob(TimetableSync sync) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await sync.SyncAsync(context.Scheduler, cancellationToken);
}
