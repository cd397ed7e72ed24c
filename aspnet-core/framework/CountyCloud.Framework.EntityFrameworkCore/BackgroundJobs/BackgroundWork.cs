using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Users;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Framework.BackgroundJobs;

/// <inheritdoc cref="IBackgroundWork"/>
internal sealed class BackgroundWork(ICountyDatabases databases, JobRegistry registry, ICurrentTenant currentTenant, ICurrentUser currentUser, IGuidGenerator guids, TimeProvider clock)
    : IBackgroundWork
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <inheritdoc />
    public async Task<Guid> RunNowAsync(string name, CancellationToken cancellationToken)
    {
        var tenantId = currentTenant.Id ?? Guid.Empty;
        var db = databases.County;
        if (registry.FindRecurring(name) is not { } job || !job.RunsFor(tenantId))
        {
            throw new BusinessException("Jobs:NotARecurringJob", 400).WithData("name", name);
        }

        if (await db.Set<JobRun>().AnyAsync(r => r.JobName == name && (r.State == JobRunState.Queued || r.State == JobRunState.Running), cancellationToken))
        {
            throw new BusinessException("Jobs:AlreadyQueued").WithData("name", name);
        }

        var run = new JobRun(guids.Create(), tenantId, name, args: null, Now, Now, currentUser.UserName);
        db.Add(run);
        db.WakeAfterCommit();
        Audit(db, "JobRunRequested", nameof(JobRun), run.Id, name);
        await db.SaveChangesAsync(cancellationToken);
        return run.Id;
    }

    /// <inheritdoc />
    public async Task RetryRunAsync(Guid id, CancellationToken cancellationToken)
    {
        var db = await HolderOfAsync(d => d.Set<JobRun>().AnyAsync(r => r.Id == id, cancellationToken));
        await db.InTransactionAsync(
            async () =>
            {
                var now = Now;
                var run = await db.Set<JobRun>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw new EntityNotFoundException(typeof(JobRun), id);
                var count = await db.Set<JobRun>().Where(r => r.Id == id && r.State == JobRunState.Failed).ExecuteUpdateAsync(
                    s => s.SetProperty(r => r.State, JobRunState.Queued).SetProperty(r => r.Attempts, 0).SetProperty(r => r.Deaths, 0).SetProperty(r => r.DueTime, now).SetProperty(r => r.EndedTime, (DateTime?)null),
                    cancellationToken);
                if (count == 0)
                {
                    throw new BusinessException("Jobs:RunHasNotFailed");
                }

                db.WakeAfterCommit();
                Audit(db, "JobRunRetried", nameof(JobRun), id, run.JobName);
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task RetryEventAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = Now;
        return ChangeParkedAsync(id, "EventRetried", parked => parked.ExecuteUpdateAsync(
            s => s.SetProperty(m => m.State, OutboxState.Pending).SetProperty(m => m.Attempts, 0).SetProperty(m => m.Deaths, 0).SetProperty(m => m.DueTime, now).SetProperty(m => m.EndedTime, (DateTime?)null), cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public Task DiscardEventAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = Now;
        return ChangeParkedAsync(id, "EventDiscarded", parked => parked.ExecuteUpdateAsync(
            s => s.SetProperty(m => m.State, OutboxState.Discarded).SetProperty(m => m.EndedTime, now), cancellationToken), cancellationToken);
    }

    private async Task ChangeParkedAsync(Guid id, string action, Func<IQueryable<OutboxMessage>, Task<int>> change, CancellationToken cancellationToken)
    {
        var db = await HolderOfAsync(d => d.Set<OutboxMessage>().AnyAsync(m => m.Id == id, cancellationToken));
        await db.InTransactionAsync(
            async () =>
            {
                var message = await db.Set<OutboxMessage>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancellationToken) ?? throw new EntityNotFoundException(typeof(OutboxMessage), id);
                if (await change(db.Set<OutboxMessage>().Where(m => m.Id == id && m.State == OutboxState.Parked)) == 0)
                {
                    throw new BusinessException("Jobs:EventIsNotParked");
                }

                db.WakeAfterCommit();
                Audit(db, action, nameof(OutboxMessage), id, message.EventName);
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    // Of a county with a database of its own most lies there, and what belongs to its people with the platform.
    private async Task<CountyCloudDbContextBase> HolderOfAsync(Func<CountyCloudDbContextBase, Task<bool>> holds)
    {
        var all = databases.All();
        return all.Count == 1 || await holds(all[0]) ? all[0] : all[1];
    }

    private static void Audit(CountyCloudDbContextBase db, string action, string type, Guid id, string name) => db.Audit(action, type, id.ToString(), name, Array.Empty<PropertyChange>());
}
