using System.Collections.Concurrent;
using CountyCloud.Framework.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CountyCloud.Administration.Authorization;

/// <summary>
/// What roles and accounts hold in a county, as this process read it within the last second: a page asks for several things at once. What this process changes is
/// forgotten with the commit, what another one changes after <see cref="Trusted"/>. Who has which role is not kept: that is asked at every request.
/// </summary>
public sealed class GrantCache(TimeProvider clock)
{
    /// <summary>How long an answer is trusted.</summary>
    public static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    // A county has a few dozen sets of roles in use at a time.
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<Key, Kept> _kept = new();
    private long _generation;

    /// <summary>What is kept and fresh.</summary>
    /// <param name="tenantId">County, or the platform's side.</param>
    /// <param name="roles">Names of the roles, in order.</param>
    /// <param name="userId">Account whose own grants count, too.</param>
    public IReadOnlySet<string>? Find(Guid tenantId, IReadOnlyList<string> roles, Guid? userId) =>
        _kept.TryGetValue(new Key(tenantId, string.Join('\n', roles), userId), out var kept) && clock.GetElapsedTime(kept.Read) < Trusted ? kept.Granted : null;

    /// <summary>A reading begins: what changes meanwhile is seen by the next one.</summary>
    public GrantReading Begin() => new(clock.GetTimestamp(), Interlocked.Read(ref _generation));

    /// <summary>Keeps what was read, unless something was forgotten meanwhile.</summary>
    public void Keep(Guid tenantId, IReadOnlyList<string> roles, Guid? userId, IReadOnlySet<string> granted, GrantReading reading)
    {
        if (Interlocked.Read(ref _generation) != reading.Generation)
        {
            return;
        }

        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        _kept[new Key(tenantId, string.Join('\n', roles), userId)] = new Kept(granted, reading.Time);
        if (Interlocked.Read(ref _generation) != reading.Generation)
        {
            _kept.Clear();
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Interlocked.Increment(ref _generation);
        _kept.Clear();
    }

    private sealed record Key(Guid TenantId, string Roles, Guid? UserId);

    private sealed record Kept(IReadOnlySet<string> Granted, long Read);
}

/// <summary>When a reading of grants began.</summary>
/// <param name="Time">Timestamp.</param>
/// <param name="Generation">How often all was forgotten until then.</param>
public readonly record struct GrantReading(long Time, long Generation);

/// <summary>Forgets what this process knew of grants once a change of them is committed, whoever made it.</summary>
public sealed class ForgetGrantsInterceptor(GrantCache cache) : SaveChangesInterceptor
{
    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is CountyCloudDbContextBase db && db.ChangeTracker.Entries<PermissionGrant>().Any(e => e.State != EntityState.Unchanged))
        {
            db.AfterCommit(() =>
            {
                cache.Clear();
                return Task.CompletedTask;
            });
        }

        return ValueTask.FromResult(result);
    }
}
