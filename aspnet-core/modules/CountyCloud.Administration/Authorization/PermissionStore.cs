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
public sealed record GrantedRole(string Name, bool IsStatic);

/// <summary>Reads who holds which permission on the current side (a county or the host).</summary>
public sealed class PermissionStore(CountyCloudDbContextBase db, ICurrentTenant currentTenant, PermissionDefinitionManager definitions, IEnumerable<IDefaultRoleGrants> defaults, TimeProvider clock)
{
    /// <summary>The side of the current flow.</summary>
    public MultiTenancySides Side => currentTenant.IsHost ? MultiTenancySides.Host : MultiTenancySides.Tenant;

    /// <summary>Roles that the account has here today. An official of a region has the overseers' role on the platform's side.</summary>
    public async Task<IReadOnlyList<GrantedRole>> GetRolesAsync(Guid userId, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var memberships = db.ValidMemberships(today).Where(m => m.UserId == userId);
        var roles = db.Set<Role>().Where(r => memberships.Any(m => m.Roles.Any(x => x.RoleId == r.Id)));
        if (currentTenant.IsHost)
        {
            var overseer = HostRoles.ProvincialOverseer.ToUpperInvariant();
            var scopes = db.ValidScopes(today).Where(s => s.UserId == userId);
            roles = db.Set<Role>().Where(r => memberships.Any(m => m.Roles.Any(x => x.RoleId == r.Id)) || (r.NormalizedName == overseer && scopes.Any()));
        }

        return await roles.OrderBy(r => r.Name).Select(r => new GrantedRole(r.Name, r.IsStatic)).ToListAsync(cancellationToken);
    }

    /// <summary>Everything that these roles and this account hold here.</summary>
    public async Task<IReadOnlySet<string>> GetGrantedAsync(IReadOnlyList<GrantedRole> roles, Guid? userId, CancellationToken cancellationToken)
    {
        if (roles.Any(r => r.IsStatic))
        {
            return definitions.OfSide(Side).Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        }

        var names = roles.Select(r => r.Name).ToList();
        var userKey = userId?.ToString();
        var granted = await db.Set<PermissionGrant>()
            .Where(g => (g.ProviderName == GrantProviders.Role && names.Contains(g.ProviderKey)) || (g.ProviderName == GrantProviders.User && g.ProviderKey == userKey))
            .Select(g => g.Name)
            .ToListAsync(cancellationToken);
        return Effective(granted.ToHashSet(StringComparer.Ordinal));
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
