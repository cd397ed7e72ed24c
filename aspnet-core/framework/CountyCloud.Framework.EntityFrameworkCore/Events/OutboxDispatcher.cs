using System.Text.Json;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CountyCloud.Framework.Events;

/// <summary>
/// Brings stored events to their handlers: at least once, in a county's own order, each county by itself. Any number may run at once, in one
/// process or in many: an event is claimed by a conditional update, and while the first event of a county is claimed the county is left alone.
/// </summary>
public sealed partial class OutboxDispatcher(
    IServiceScopeFactory scopes, TenantWalk tenants, CountyTurns turns, ICurrentTenant currentTenant, DistributedEventRegistry registry, BackgroundWorkOptions options,
    IGuidGenerator guids, TimeProvider clock, ILogger<OutboxDispatcher> logger)
{
    // So many of a county, then the next county has its turn.
    private const int MaxEventsOfACounty = 200;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Handles what is due, for the platform and every open county.</summary>
    /// <returns>Number of events that were handled.</returns>
    public Task<int> DispatchAsync(CancellationToken cancellationToken) => tenants.SumAsync(DispatchCurrentAsync, cancellationToken);

    /// <summary>Handles what is due for those whose turn it is (<see cref="CountyTurns"/>).</summary>
    /// <param name="turn">Number of the poll.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Number of events that were handled.</returns>
    public Task<int> PollAsync(long turn, CancellationToken cancellationToken) => tenants.SumAsync(turn, DispatchCurrentAsync, cancellationToken);

    /// <summary>Handles what is due in the current county.</summary>
    /// <returns>Number of events that were handled.</returns>
    public async Task<int> DispatchCurrentAsync(CancellationToken cancellationToken)
    {
        var count = await DispatchAsync(isPlatform: false, cancellationToken);
        return await HasTwoDatabasesAsync() ? count + await DispatchAsync(isPlatform: true, cancellationToken) : count;
    }

    private async Task<int> DispatchAsync(bool isPlatform, CancellationToken cancellationToken)
    {
        var count = 0;
        while (count < MaxEventsOfACounty && await ClaimAsync(isPlatform, cancellationToken) is { } claimed)
        {
            turns.Wake(currentTenant.Id!.Value);

            // A failed event holds the county's later ones back until it succeeds or is parked: they may build on it.
            if (!await DeliverAsync(claimed, cancellationToken))
            {
                break;
            }

            count++;
        }

        return count;
    }

    /// <summary>Takes the county's first waiting event; null when there is none, it is not due or somebody else has it.</summary>
    private async Task<Claimed?> ClaimAsync(bool isPlatform, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = DatabaseOf(scope, isPlatform);
        while (true)
        {
            var now = Now;
            var head = await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.State == OutboxState.Pending).OrderBy(m => m.Sequence).FirstOrDefaultAsync(cancellationToken);
            if (head is null || head.DueTime > now || head.LockedUntil > now)
            {
                return null;
            }

            var lockId = guids.Create();
            var lockedUntil = now + options.Lease;

            // A call whose server died was none of the handlers': it is made again, and the death is counted by itself.
            var died = head.LockedUntil is null ? 0 : 1;
            if (head.Deaths + died > options.MaxDeaths)
            {
                // So many servers died with it that it may be what kills them.
                LogParked(head.Id, head.EventName, head.Attempts);
                BackgroundMetrics.EventEnded(currentTenant, head.EventName, "parked");
                await db.Set<OutboxMessage>().Where(m => m.Id == head.Id && m.State == OutboxState.Pending && m.LockId == head.LockId)
                    .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, OutboxState.Parked).SetProperty(m => m.LastError, "Jobs:ServerStopped").SetProperty(m => m.EndedTime, now).SetProperty(m => m.LockedUntil, (DateTime?)null), cancellationToken);
                continue;
            }

            var count = await db.Set<OutboxMessage>()
                .Where(m => m.Id == head.Id && m.State == OutboxState.Pending && m.DueTime <= now && m.LockId == head.LockId && (m.LockedUntil == null || m.LockedUntil <= now))
                .ExecuteUpdateAsync(
                    s => s.SetProperty(m => m.LockedUntil, lockedUntil).SetProperty(m => m.LockId, lockId).SetProperty(m => m.Attempts, m => m.Attempts + 1 - died).SetProperty(m => m.Deaths, m => m.Deaths + died),
                    cancellationToken);
            return count == 1 ? new Claimed(isPlatform, head.Id, head.EventName, head.Payload, head.Attempts + 1 - died, lockId) : null;
        }
    }

    /// <returns>False when the event has to wait.</returns>
    private async Task<bool> DeliverAsync(Claimed claimed, CancellationToken cancellationToken)
    {
        IDistributedEvent? distributedEvent;
        try
        {
            distributedEvent = registry.Read(claimed.EventName, claimed.Payload);
        }
        catch (JsonException e)
        {
            LogFailed(e, claimed.Id, claimed.EventName, claimed.Attempt);
            await EndAsync(claimed, OutboxState.Parked, FailureText.Of(e), cancellationToken);
            return true;
        }

        if (distributedEvent is null)
        {
            LogParked(claimed.Id, claimed.EventName, claimed.Attempt);
            await EndAsync(claimed, OutboxState.Parked, "Jobs:UnknownEvent", cancellationToken);
            return true;
        }

        Exception? failure = null;
        foreach (var handler in registry.HandlersOf(distributedEvent))
        {
            try
            {
                await HandleOnceAsync(claimed.Id, handler, distributedEvent, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                await ReleaseAsync(claimed);
                throw;
            }
            catch (Exception e)
            {
                // One handler's failure is none of the others' business: they get the event now, and not again.
                LogFailed(e, claimed.Id, claimed.EventName, claimed.Attempt);
                failure ??= e;
            }
        }

        if (failure is null)
        {
            await EndAsync(claimed, OutboxState.Done, error: null, cancellationToken);
            return true;
        }

        if (claimed.Attempt >= options.MaxAttempts)
        {
            LogParked(claimed.Id, claimed.EventName, claimed.Attempt);
            await EndAsync(claimed, OutboxState.Parked, FailureText.Of(failure), cancellationToken);
            return true;
        }

        await WaitAsync(claimed, FailureText.Of(failure), cancellationToken);
        return false;
    }

    private async Task HandleOnceAsync(Guid eventId, Type handler, IDistributedEvent distributedEvent, CancellationToken cancellationToken)
    {
        var name = handler.FullName!;
        await using var scope = scopes.CreateAsyncScope();

        // The note lies where the county's rows do, whichever database the event came from: it is kept with what the handler does there.
        var db = DatabaseOf(scope, isPlatform: false);
        if (await db.Set<InboxEntry>().AnyAsync(e => e.EventId == eventId && e.Handler == name, cancellationToken))
        {
            return;
        }

        await db.InTransactionAsync(
            async () =>
            {
                // First, so that a second dispatcher with the same event waits here and then fails on the key instead of acting too.
                db.Add(new InboxEntry(currentTenant.Id!.Value, eventId, name, Now));
                await db.SaveChangesAsync(cancellationToken);
                await DistributedEventRegistry.HandleAsync(scope.ServiceProvider, handler, distributedEvent, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    private Task EndAsync(Claimed claimed, OutboxState state, string? error, CancellationToken cancellationToken)
    {
        BackgroundMetrics.EventEnded(currentTenant, claimed.EventName, state == OutboxState.Done ? "done" : "parked");
        var now = Now;
        return UpdateAsync(claimed, q => q.ExecuteUpdateAsync(
            s => s.SetProperty(m => m.State, state).SetProperty(m => m.LastError, error).SetProperty(m => m.EndedTime, now).SetProperty(m => m.LockedUntil, (DateTime?)null), cancellationToken));
    }

    private Task WaitAsync(Claimed claimed, string error, CancellationToken cancellationToken)
    {
        BackgroundMetrics.EventEnded(currentTenant, claimed.EventName, "retried");
        var due = Now + BackgroundWorkOptions.Backoff(claimed.Attempt);
        return UpdateAsync(claimed, q => q.ExecuteUpdateAsync(
            s => s.SetProperty(m => m.DueTime, due).SetProperty(m => m.LastError, error).SetProperty(m => m.LockedUntil, (DateTime?)null), cancellationToken));
    }

    // The server stops: that was no attempt.
    private Task ReleaseAsync(Claimed claimed) => UpdateAsync(claimed, q => q.ExecuteUpdateAsync(
        s => s.SetProperty(m => m.LockedUntil, (DateTime?)null).SetProperty(m => m.Attempts, m => m.Attempts - 1), CancellationToken.None));

    private static CountyCloudDbContextBase DatabaseOf(AsyncServiceScope scope, bool isPlatform)
    {
        var databases = scope.ServiceProvider.GetRequiredService<ICountyDatabases>();
        return isPlatform ? databases.Platform : databases.County;
    }

    private async Task<bool> HasTwoDatabasesAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<ICountyDatabases>().All().Count == 2;
    }

    // Whoever lost the claim says nothing more about the event.
    private async Task UpdateAsync(Claimed claimed, Func<IQueryable<OutboxMessage>, Task<int>> update)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = DatabaseOf(scope, claimed.IsPlatform);
        await update(db.Set<OutboxMessage>().Where(m => m.Id == claimed.Id && m.State == OutboxState.Pending && m.LockId == claimed.LockId));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Event {EventId} ({EventName}) was not handled at attempt {Attempt}")]
    private partial void LogFailed(Exception exception, Guid eventId, string eventName, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "Event {EventId} ({EventName}) is parked after {Attempts} attempts")]
    private partial void LogParked(Guid eventId, string eventName, int attempts);

    private sealed record Claimed(bool IsPlatform, Guid Id, string EventName, string Payload, int Attempt, Guid LockId);
}
