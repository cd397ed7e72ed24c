using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.Permissions;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>Forgets finished events and runs after a while; what failed or is parked waits for a person, however long.</summary>
public sealed class BackgroundWorkCleanup(ICountyDatabases databases, BackgroundWorkOptions options) : IRecurringCountyJob
{
    /// <inheritdoc />
    public string Name => "BackgroundWorkCleanup";

    /// <inheritdoc />
    public JobSchedule Schedule { get; } = JobSchedule.Daily(3, 30);

    /// <inheritdoc />
    public MultiTenancySides Sides => MultiTenancySides.Both;

    /// <inheritdoc />
    public async Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var limit = context.Clock.GetUtcNow().UtcDateTime - options.Retention;
        foreach (var db in databases.All())
        {
            await db.Set<OutboxMessage>().Where(m => (m.State == OutboxState.Done || m.State == OutboxState.Discarded) && m.EndedTime < limit).ExecuteDeleteAsync(cancellationToken);

            // While its event is there, the note keeps a handler from acting twice.
            await db.Set<InboxEntry>().Where(e => e.Time < limit && !db.Set<OutboxMessage>().Any(m => m.Id == e.EventId)).ExecuteDeleteAsync(cancellationToken);
            await db.Set<JobRun>().Where(r => r.State == JobRunState.Succeeded && r.EndedTime < limit).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
