using System.Collections.Concurrent;
using System.Diagnostics;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>
/// Runs what is queued, each county by itself. Any number may run at once, in one process or in many: a run is claimed by a conditional
/// update, and a server that dies loses its runs to another one after the lease.
/// </summary>
public sealed partial class JobRunner(
    IServiceScopeFactory scopes, TenantWalk tenants, CountyTurns turns, ICurrentTenant currentTenant, JobRegistry registry, BackgroundWorkOptions options,
    IGuidGenerator guids, TimeProvider clock, ILogger<JobRunner> logger)
{
    // So many of a county, then the next county has its turn.
    private const int MaxRunsOfACounty = 20;

    // Counties whose queue this process is working on.
    private readonly ConcurrentDictionary<Guid, bool> _busy = [];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Runs what is due, for the platform and every open county.</summary>
    /// <returns>Number of runs that were tried.</returns>
    public Task<int> RunDueAsync(CancellationToken cancellationToken) => tenants.SumAsync(RunDueCurrentAsync, cancellationToken);

    /// <summary>Runs what is due for those whose turn it is (<see cref="CountyTurns"/>).</summary>
    /// <param name="turn">Number of the poll.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Number of runs that were tried.</returns>
    public Task<int> PollAsync(long turn, CancellationToken cancellationToken) => tenants.SumAsync(turn, RunDueCurrentAsync, cancellationToken);

    /// <summary>Runs what is due in the current county.</summary>
    /// <returns>Number of runs that were tried.</returns>
    public async Task<int> RunDueCurrentAsync(CancellationToken cancellationToken)
    {
        // One worker of the process is enough for a county: slow runs of one would else take all of them, and the other counties' would wait.
        var county = currentTenant.Id ?? throw new InvalidOperationException("Runs are a county's or the platform's.");
        if (!_busy.TryAdd(county, true))
        {
            return 0;
        }

        try
        {
            var count = 0;
            foreach (var (id, isPlatform) in await FindDueAsync(cancellationToken))
            {
                turns.Wake(county);
                count += await TryRunAsync(id, isPlatform, cancellationToken) ? 1 : 0;
            }

            return count;
        }
        finally
        {
            _busy.TryRemove(county, out _);
        }
    }

    /// <summary>The schedule's time has come: runs a recurring job of the current county, unless a run of it is queued or running.</summary>
    /// <returns>True when it ran (whether or not it succeeded).</returns>
    public async Task<bool> RunRecurringAsync(string name, CancellationToken cancellationToken)
    {
        if (registry.FindRecurring(name) is not { } job || !job.RunsFor(currentTenant.Id ?? Guid.Empty))
        {
            return false;
        }

        Guid id;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = DatabaseOf(scope, isPlatform: false);
            if (await db.Set<JobRun>().AnyAsync(r => r.JobName == name && (r.State == JobRunState.Queued || r.State == JobRunState.Running), cancellationToken))
            {
                return false;
            }

            id = guids.Create();
            db.Add(new JobRun(id, currentTenant.Id!.Value, name, args: null, Now, Now, requestedBy: null));
            await db.SaveChangesAsync(cancellationToken);
        }

        return await TryRunAsync(id, isPlatform: false, cancellationToken);
    }

    private async Task<List<(Guid Id, bool IsPlatform)>> FindDueAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        await using var scope = scopes.CreateAsyncScope();
        var databases = scope.ServiceProvider.GetRequiredService<ICountyDatabases>();
        var due = new List<(Guid, bool)>();
        foreach (var db in databases.All())
        {
            var ids = await db.Set<JobRun>()
                .Where(r => (r.State == JobRunState.Queued && r.DueTime <= now) || (r.State == JobRunState.Running && r.LockedUntil <= now))
                .OrderBy(r => r.DueTime).ThenBy(r => r.CreationTime).Select(r => r.Id).Take(MaxRunsOfACounty).ToListAsync(cancellationToken);
            due.AddRange(ids.Select(id => (id, ReferenceEquals(db, databases.Platform))));
        }

        return due;
    }

    private static CountyCloudDbContextBase DatabaseOf(AsyncServiceScope scope, bool isPlatform)
    {
        var databases = scope.ServiceProvider.GetRequiredService<ICountyDatabases>();
        return isPlatform ? databases.Platform : databases.County;
    }

    /// <returns>False when somebody else has it.</returns>
    private async Task<bool> TryRunAsync(Guid id, bool isPlatform, CancellationToken cancellationToken)
    {
        if (await ClaimAsync(id, isPlatform, cancellationToken) is not { } claimed)
        {
            return false;
        }

        if (claimed.Deaths > options.MaxDeaths)
        {
            // So many servers died with it that it may be what kills them.
            BackgroundMetrics.RunEnded(currentTenant, claimed.JobName, "failed", TimeSpan.Zero);
            await FinishAsync(claimed, s => s.SetProperty(r => r.State, JobRunState.Failed).SetProperty(r => r.EndedTime, Now).SetProperty(r => r.Error, "Jobs:ServerStopped"));
            return true;
        }

        using var life = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var progress = new Progress();
        var heartbeat = KeepAliveAsync(claimed, progress, life);
        var start = Stopwatch.GetTimestamp();
        Exception? failure = null;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = DatabaseOf(scope, isPlatform);
            var context = new JobContext(currentTenant.Id!.Value, id, claimed.Attempt, clock, async (percent, message, _) =>
            {
                progress.Set(percent, message);

                // Inside the job's own transaction another connection's write would wait for that very transaction; the heartbeat tells it then.
                if (db.Database.CurrentTransaction is null)
                {
                    await TellAsync(claimed, progress);
                }
            });
            await registry.RunAsync(scope.ServiceProvider, claimed.JobName, claimed.Args, context, life.Token);
        }
        catch (Exception e)
        {
            failure = e;
        }

        var lost = life.IsCancellationRequested && !cancellationToken.IsCancellationRequested;
        await life.CancelAsync();
        await heartbeat;
        if (!lost && !(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            BackgroundMetrics.RunEnded(currentTenant, claimed.JobName, failure is null ? "done" : claimed.Attempt >= options.MaxAttempts ? "failed" : "retried", Stopwatch.GetElapsedTime(start));
        }

        await EndAsync(claimed, progress, failure, lost, cancellationToken);
        return true;
    }

    private async Task EndAsync(Claimed claimed, Progress progress, Exception? failure, bool lost, CancellationToken cancellationToken)
    {
        var now = Now;
        if (lost)
        {
            LogLost(claimed.Id, claimed.JobName);
            return;
        }

        switch (failure)
        {
            case null:
                await FinishAsync(claimed, s => s.SetProperty(r => r.State, JobRunState.Succeeded).SetProperty(r => r.Progress, 100).SetProperty(r => r.Message, progress.Message)
                    .SetProperty(r => r.EndedTime, now).SetProperty(r => r.Error, (string?)null).SetProperty(r => r.Args, (string?)null));
                break;
            case OperationCanceledException when cancellationToken.IsCancellationRequested:
                // The server stops: that was no attempt.
                await FinishAsync(claimed, s => s.SetProperty(r => r.State, JobRunState.Queued).SetProperty(r => r.Attempts, r => r.Attempts - 1));
                break;
            case var _ when claimed.Attempt >= options.MaxAttempts:
                LogGivenUp(failure, claimed.Id, claimed.JobName, claimed.Attempt);
                await FinishAsync(claimed, s => s.SetProperty(r => r.State, JobRunState.Failed).SetProperty(r => r.EndedTime, now).SetProperty(r => r.Error, FailureText.Of(failure)));
                break;
            default:
                LogFailed(failure, claimed.Id, claimed.JobName, claimed.Attempt);
                var due = now + BackgroundWorkOptions.Backoff(claimed.Attempt);
                await FinishAsync(claimed, s => s.SetProperty(r => r.State, JobRunState.Queued).SetProperty(r => r.DueTime, due).SetProperty(r => r.Error, FailureText.Of(failure)));
                turns.Wake(currentTenant.Id!.Value);
                break;
        }
    }

    private async Task<Claimed?> ClaimAsync(Guid id, bool isPlatform, CancellationToken cancellationToken)
    {
        var now = Now;
        var lockId = guids.Create();
        var lockedUntil = now + options.Lease;
        await using var scope = scopes.CreateAsyncScope();
        var db = DatabaseOf(scope, isPlatform);
        // A try whose server died was none of the job's: it is made again, and the death is counted by itself.
        var count = await db.Set<JobRun>()
            .Where(r => r.Id == id && ((r.State == JobRunState.Queued && r.DueTime <= now) || (r.State == JobRunState.Running && r.LockedUntil <= now)))
            .ExecuteUpdateAsync(
                s => s.SetProperty(r => r.State, JobRunState.Running).SetProperty(r => r.LockedUntil, lockedUntil).SetProperty(r => r.LockId, lockId)
                    .SetProperty(r => r.Attempts, r => r.State == JobRunState.Running ? r.Attempts : r.Attempts + 1).SetProperty(r => r.Deaths, r => r.State == JobRunState.Running ? r.Deaths + 1 : r.Deaths)
                    .SetProperty(r => r.StartedTime, now).SetProperty(r => r.Progress, 0),
                cancellationToken);
        return count == 0
            ? null
            : await db.Set<JobRun>().AsNoTracking().Where(r => r.Id == id).Select(r => new Claimed(isPlatform, r.Id, r.JobName, r.Args, r.Attempts, r.Deaths, lockId)).FirstAsync(cancellationToken);
    }

    /// <summary>Says again and again that the run lives, and how far it is; stops the job when another server has taken the run.</summary>
    private async Task KeepAliveAsync(Claimed claimed, Progress progress, CancellationTokenSource life)
    {
        using var timer = new PeriodicTimer(options.Lease / 4, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(life.Token))
            {
                if (!await TellAsync(claimed, progress))
                {
                    await life.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The job has ended.
        }
    }

    /// <returns>False when another server has the run.</returns>
    private async Task<bool> TellAsync(Claimed claimed, Progress progress)
    {
        try
        {
            var lockedUntil = Now + options.Lease;
            var (percent, message) = (progress.Percent, progress.Message);
            return await UpdateAsync(claimed, s => s.SetProperty(r => r.LockedUntil, lockedUntil).SetProperty(r => r.Progress, percent).SetProperty(r => r.Message, message)) == 1;
        }
        catch (Exception e) when (e is System.Data.Common.DbException || DatabaseOutage.IsCauseOf(e))
        {
            // A database that is busy for a moment ends no job; the lease outlasts several of these.
            LogNotTold(e, claimed.Id, claimed.JobName);
            return true;
        }
    }

    private Task<int> FinishAsync(Claimed claimed, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<JobRun>> set) => UpdateAsync(claimed, s =>
    {
        set(s);
        s.SetProperty(r => r.LockedUntil, (DateTime?)null);
    });

    // What a run came to is kept even while the server stops.
    private async Task<int> UpdateAsync(Claimed claimed, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<JobRun>> set)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await DatabaseOf(scope, claimed.IsPlatform).Set<JobRun>()
            .Where(r => r.Id == claimed.Id && r.State == JobRunState.Running && r.LockId == claimed.LockId).ExecuteUpdateAsync(set, CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {RunId} of job {JobName} failed at attempt {Attempt} and is tried again")]
    private partial void LogFailed(Exception exception, Guid runId, string jobName, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId} of job {JobName} has failed {Attempts} times and is given up")]
    private partial void LogGivenUp(Exception exception, Guid runId, string jobName, int attempts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {RunId} of job {JobName} was taken by another server")]
    private partial void LogLost(Guid runId, string jobName);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {RunId} of job {JobName} could not tell its progress")]
    private partial void LogNotTold(Exception exception, Guid runId, string jobName);

    private sealed record Claimed(bool IsPlatform, Guid Id, string JobName, string? Args, int Attempt, int Deaths, Guid LockId);

    private sealed class Progress
    {
        public int Percent { get; private set; }

        public LocalizedText Message { get; private set; } = LocalizedText.Empty;

        public void Set(int percent, LocalizedText? message)
        {
            Percent = percent;
            Message = message ?? Message;
        }
    }
}
