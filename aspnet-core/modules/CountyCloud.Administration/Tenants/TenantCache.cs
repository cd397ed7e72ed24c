using System.Collections.Concurrent;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Tenants;

/// <summary>
/// Counties that this process asked for within the last second: every request begins with the question which county it is for. What this process
/// changes is forgotten at once, what another one changes after <see cref="Trusted"/>. Unknown codes are not kept: whoever makes them up would fill
/// the memory.
/// </summary>
public sealed class TenantCache(TimeProvider clock)
{
    /// <summary>How long an answer is trusted.</summary>
    public static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, Kept> _byId = new();
    private readonly ConcurrentDictionary<string, Kept> _byName = new(StringComparer.Ordinal);

    /// <summary>The county of an id, when it is known and fresh.</summary>
    public TenantInfo? Find(Guid id) => Fresh(_byId.GetValueOrDefault(id));

    /// <summary>The county of a code in lower case, when it is known and fresh.</summary>
    public TenantInfo? Find(string name) => Fresh(_byName.GetValueOrDefault(name));

    /// <summary>A reading begins: what is found is kept as of this moment, so that a change meanwhile is seen by the next one.</summary>
    public long Now() => clock.GetTimestamp();

    /// <summary>Keeps a county.</summary>
    /// <param name="tenant">As it was read.</param>
    /// <param name="read"><see cref="Now"/> before it was read.</param>
    public void Keep(TenantInfo tenant, long read)
    {
        var kept = new Kept(tenant, read);
        _byId[tenant.Id] = kept;
        _byName[tenant.Name] = kept;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _byId.Clear();
        _byName.Clear();
    }

    private TenantInfo? Fresh(Kept? kept) => kept is not null && clock.GetElapsedTime(kept.Read) < Trusted ? kept.Tenant : null;

    private sealed record Kept(TenantInfo Tenant, long Read);
}

/// <summary>A county was opened, closed or renamed.</summary>
/// <param name="TenantId">County.</param>
public sealed record TenantChanged(Guid TenantId) : IDomainEvent;

/// <summary>Forgets what this process knew of the counties, once the change is committed.</summary>
public sealed class ForgetTenantsHandler(CountyCloudDbContextBase db, TenantCache cache) : IDomainEventHandler<TenantChanged>
{
    /// <inheritdoc />
    public Task HandleAsync(TenantChanged domainEvent, CancellationToken cancellationToken)
    {
        db.AfterCommit(() =>
        {
            cache.Clear();
            return Task.CompletedTask;
        });
        return Task.CompletedTask;
    }
}
