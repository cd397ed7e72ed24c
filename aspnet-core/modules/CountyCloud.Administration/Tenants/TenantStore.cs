using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Tenants;

/// <summary>Finds counties in the database; each once a request, and once a second (<see cref="TenantCache"/>).</summary>
public sealed class TenantStore(Lazy<CountyCloudDbContextBase> context, TenantCache cache, ICountyPlacements placements) : ITenantStore
{
    private readonly Dictionary<string, TenantInfo?> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, TenantInfo?> _byId = [];

    // Most requests need no context to know their county, and cached pages none at all.
    private CountyCloudDbContextBase Db => context.Value;

    /// <inheritdoc />
    public async Task<TenantInfo?> FindByNameAsync(string name, CancellationToken cancellationToken = default)
    {
        var code = name.Trim().ToLowerInvariant();
        if (code.Length is 0 or > Tenant.MaxNameLength)
        {
            return null;
        }

        if (_byName.TryGetValue(code, out var known))
        {
            return known;
        }

        var tenant = cache.Find(code) ?? await ReadAsync(Db.Set<Tenant>().Where(t => t.Name == code), cancellationToken);
        if (tenant is not null)
        {
            _byId[tenant.Id] = tenant;
        }

        return _byName[code] = tenant;
    }

    /// <inheritdoc />
    public async Task<TenantInfo?> FindByIdAsync(Guid id, CancellationToken cancellationToken = default)
    {
        if (_byId.TryGetValue(id, out var known))
        {
            return known;
        }

        return _byId[id] = cache.Find(id) ?? await ReadAsync(Db.Set<Tenant>().Where(t => t.Id == id), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TenantInfo>> GetActiveAsync(CancellationToken cancellationToken = default)
    {
        var tenants = await Db.Set<Tenant>().Where(t => t.IsActive).OrderBy(t => t.Name).Select(t => new TenantInfo(t.Id, t.Name, t.DisplayName, t.IsActive, t.ConnectionString)).ToListAsync(cancellationToken);
        tenants.ForEach(t => placements.Learn(t.Id, t.Placement));
        return tenants;
    }

    private async Task<TenantInfo?> ReadAsync(IQueryable<Tenant> query, CancellationToken cancellationToken)
    {
        var now = cache.Now();
        var tenant = await query.Select(t => new TenantInfo(t.Id, t.Name, t.DisplayName, t.IsActive, t.ConnectionString)).FirstOrDefaultAsync(cancellationToken);
        if (tenant is not null)
        {
            placements.Learn(tenant.Id, tenant.Placement);
        }

        // Inside a transaction it may be one that never comes to be.
        if (tenant is not null && Db.Database.CurrentTransaction is null)
        {
            cache.Keep(tenant, now);
        }

        return tenant;
    }
}
