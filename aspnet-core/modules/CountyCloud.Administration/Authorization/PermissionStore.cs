using CountyCloud.Framework.Timing;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Authorization;

/// <summary>A role as authorization needs it.</summary>
/// <param name="Name">Name.</param>
/// <param name="IsStatic">True for an administrators' role: it holds every permission of its side, also those a later version adds.</param>
/// <param name="IsLent">True when somebody else lends it for a while: it counts, but what is lent is not handed on.</param>
public sealed record GrantedRole(string Name, bool IsStatic, bool IsLent = false);

/// <summary>What another member lends a person today.</summary>
/// <param name="FromUserId">Account of the lender.</param>
/// <param name="FromUserName">Its user name.</param>
/// <param name="Roles">Names of the roles.</param>
public sealed record LentRoles(Guid FromUserId, string FromUserName, IReadOnlyList<string> Roles);

/// <summary>Reads who holds which permission on the current side (a county or the host).</summary>
public sealed class PermissionStore(
    CountyCloudDbContextBase db, ICurrentTenant currentTenant, PermissionDefinitionManager definitions, IEnumerable<IDefaultRoleGrants> defaults, GrantCache cache, TimeProvider clock)
{
    // Nobody stands in for more people at once.
    private const int MaxDelegations = 20;

    /// <summary>The side of the current flow.</summary>
    public MultiTenancySides Side => currentTenant.IsHost ? MultiTenancySides.Host : MultiTenancySides.Tenant;

    /// <summary>
    /// Roles that the account has here today, those lent by others among them. An official of a region has the overseers' role on the platform's
    /// side.
    /// </summary>
    public async Task<IReadOnlyList<GrantedRole>> GetRolesAsync(Guid userId, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var memberships = db.ValidMemberships(today).Where(m => m.UserId == userId);
        if (currentTenant.IsHost)
        {
            var overseer = HostRoles.ProvincialOverseer.ToUpperInvariant();
            var scopes = db.ValidScopes(today).Where(s => s.UserId == userId);
            return await db.Set<Role>().Where(r => memberships.Any(m => m.Roles.Any(x => x.RoleId == r.Id)) || (r.NormalizedName == overseer && scopes.Any()))
                .OrderBy(r => r.Name).Select(r => new GrantedRole(r.Name, r.IsStatic, false)).ToListAsync(cancellationToken);
        }

        var lent = db.LentBy(db.ValidDelegations(userId, today), today);
        return await db.Set<Role>().Where(r => memberships.Any(m => m.Roles.Any(x => x.RoleId == r.Id)) || lent.Any(l => l.Id == r.Id))
            .OrderBy(r => r.Name).Select(r => new GrantedRole(r.Name, r.IsStatic, !memberships.Any(m => m.Roles.Any(x => x.RoleId == r.Id)))).ToListAsync(cancellationToken);
    }

    /// <summary>Roles of the account's own membership, without those that others lend.</summary>
    public async Task<IReadOnlyList<GrantedRole>> GetOwnRolesAsync(Guid userId, CancellationToken cancellationToken) =>
        [.. (await GetRolesAsync(userId, cancellationToken)).Where(r => !r.IsLent)];

    /// <summary>What others lend the account here today, by lender; also a role that the account has itself.</summary>
    public async Task<IReadOnlyList<LentRoles>> GetLentRolesAsync(Guid userId, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var lent = new List<LentRoles>();
        foreach (var delegation in await db.ValidDelegations(userId, today).AsNoTracking().OrderBy(d => d.Id).Take(MaxDelegations).ToListAsync(cancellationToken))
        {
            var one = db.Set<RoleDelegation>().Where(d => d.Id == delegation.Id);
            lent.Add(new LentRoles(delegation.FromUserId, delegation.FromUserName, await db.LentBy(one, today).OrderBy(r => r.Name).Select(r => r.Name).ToListAsync(cancellationToken)));
        }

        return lent;
    }

    /// <summary>Everything that each of these roles holds here, in one query.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlySet<string>>> GetGrantedByRoleAsync(IReadOnlyCollection<Role> roles, CancellationToken cancellationToken)
    {
        var names = roles.Where(r => !r.IsStatic).Select(r => r.Name).ToList();
        var grants = (await db.Set<PermissionGrant>().AsNoTracking().Where(g => g.ProviderName == GrantProviders.Role && names.Contains(g.ProviderKey)).ToListAsync(cancellationToken))
            .ToLookup(g => g.ProviderKey, g => g.Name, StringComparer.Ordinal);
        return roles.ToDictionary(r => r.Id, r => r.IsStatic
            ? definitions.OfSide(Side).Select(d => d.Name).ToHashSet(StringComparer.Ordinal)
            : (IReadOnlySet<string>)Effective(grants[r.Name].ToHashSet(StringComparer.Ordinal)));
    }

    /// <summary>Everything that these roles and this account hold here.</summary>
    public async Task<IReadOnlySet<string>> GetGrantedAsync(IReadOnlyList<GrantedRole> roles, Guid? userId, CancellationToken cancellationToken)
    {
        if (roles.Any(r => r.IsStatic))
        {
            return definitions.OfSide(Side).Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        }

        var names = roles.Select(r => r.Name).ToList();
        var tenantId = currentTenant.Id;
        if (tenantId is { } known && db.Database.CurrentTransaction is null && cache.Find(known, names, userId) is { } kept)
        {
            return kept;
        }

        var reading = cache.Begin();
        var userKey = userId?.ToString();
        var granted = await db.Set<PermissionGrant>()
            .Where(g => (g.ProviderName == GrantProviders.Role && names.Contains(g.ProviderKey)) || (g.ProviderName == GrantProviders.User && g.ProviderKey == userKey))
            .Select(g => g.Name)
            .ToListAsync(cancellationToken);
        var effective = Effective(granted.ToHashSet(StringComparer.Ordinal));

        // Inside a transaction it may be what never comes to be.
        if (tenantId is { } read && db.Database.CurrentTransaction is null)
        {
            cache.Keep(read, names, userId, effective, reading);
        }

        return effective;
    }

    /// <summary>What an official who visits a county may read; the same in every county, which neither widens nor narrows it.</summary>
    public IReadOnlySet<string> GetGrantedToVisitors() => Effective(defaults.SelectMany(d => d.GrantsOf(HostRoles.CountyVisitor)).ToHashSet(StringComparer.Ordinal));

    /// <summary>Everything that the account holds here.</summary>
    public async Task<IReadOnlySet<string>> GetGrantedToUserAsync(Guid userId, CancellationToken cancellationToken) =>
        await GetGrantedAsync(await GetRolesAsync(userId, cancellationToken), userId, cancellationToken);

    /// <summary>Leaves out what is unknown, of the other side, or without its parents.</summary>
    private HashSet<string> Effective(HashSet<string> granted)
    {
        bool Counts(PermissionDefinition? permission) =>
            permission is null || (granted.Contains(permission.Name) && (permission.Side & Side) != 0 && Counts(permission.Parent));

        return granted.Where(name => definitions.Find(name) is { } permission && Counts(permission)).ToHashSet(StringComparer.Ordinal);
    }
}
