using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Tenants;

/// <summary>Finds counties in the database; each once a request.</summary>
public sealed class TenantStore(CountyCloudDbContextBase db) : ITenantStore
{
    private readonly Dictionary<string, TenantInfo?> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, TenantInfo?> _byId = [];

    /// <inheritdoc />
    public async Task<TenantInfo?> FindByNameAsync(string name, CancellationToken cancellationToken = default)
    {
        var code = name.Trim().ToLowerInvariant();
        if (code.Length is 0 or > Tenant.MaxNameLength)
        {
            return null;
        }

        return _byName.TryGetValue(code, out var known) ? known : Remember(code, await ReadAsync(db.Set<Tenant>().Where(t => t.Name == code), cancellationToken));
    }

    /// <inheritdoc />
    public async Task<TenantInfo?> FindByIdAsync(Guid id, CancellationToken cancellationToken = default)
    {
        if (_byId.TryGetValue(id, out var known))
        {
            return known;
        }

        var tenant = await ReadAsync(db.Set<Tenant>().Where(t => t.Id == id), cancellationToken);
        _byId[id] = tenant;
        return tenant;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TenantInfo>> GetActiveAsync(CancellationToken cancellationToken = default) =>
        await db.Set<Tenant>().Where(t => t.IsActive).OrderBy(t => t.Name).Select(t => new TenantInfo(t.Id, t.Name, t.DisplayName, t.IsActive)).ToListAsync(cancellationToken);

    private TenantInfo? Remember(string code, TenantInfo? tenant)
    {
        _byName[code] = tenant;
        if (tenant is not null)
        {
            _byId[tenant.Id] = tenant;
        }

        return tenant;
    }

    private static Task<TenantInfo?> ReadAsync(IQueryable<Tenant> query, CancellationToken cancellationToken) =>
        query.Select(t => new TenantInfo(t.Id, t.Name, t.DisplayName, t.IsActive)).FirstOrDefaultAsync(cancellationToken);
}
