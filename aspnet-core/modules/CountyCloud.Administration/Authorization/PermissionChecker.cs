using CountyCloud.Administration.Visits;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Users;

namespace CountyCloud.Administration.Authorization;

/// <summary>What the current user may do here; read once a request, so that a withdrawn permission ends with the next one.</summary>
public sealed class PermissionChecker(PermissionStore store, CurrentVisit visit, ICurrentUser currentUser, ICurrentTenant currentTenant) : IPermissionChecker
{
    private readonly Dictionary<(Guid User, Guid Tenant), IReadOnlyList<GrantedRole>> _roles = [];
    private readonly Dictionary<(Guid User, Guid Tenant), IReadOnlySet<string>> _granted = [];

    /// <inheritdoc />
    public async Task<bool> IsGrantedAsync(string permission, CancellationToken cancellationToken = default) =>
        (await GetGrantedAsync(cancellationToken)).Contains(permission);

    /// <inheritdoc />
    public async Task<IReadOnlySet<string>> GetGrantedAsync(CancellationToken cancellationToken = default)
    {
        if (Key() is not { } key)
        {
            return new HashSet<string>(StringComparer.Ordinal);
        }

        if (!_granted.TryGetValue(key, out var granted))
        {
            _granted[key] = granted = visit.Id is not null ? store.GetGrantedToVisitors() : await store.GetGrantedAsync(await GetRolesAsync(cancellationToken), key.User, cancellationToken);
        }

        return granted;
    }

    /// <summary>What the current user may do here without what others lend: only that can be handed on.</summary>
    public async Task<IReadOnlySet<string>> GetOwnGrantedAsync(CancellationToken cancellationToken = default)
    {
        var roles = await GetRolesAsync(cancellationToken);
        return Key() is { } key && roles.Any(r => r.IsLent)
            ? await store.GetGrantedAsync([.. roles.Where(r => !r.IsLent)], key.User, cancellationToken)
            : await GetGrantedAsync(cancellationToken);
    }

    /// <summary>Roles of the current user here, those that others lend among them.</summary>
    public async Task<IReadOnlyList<GrantedRole>> GetRolesAsync(CancellationToken cancellationToken = default)
    {
        if (Key() is not { } key || visit.Id is not null)
        {
            return [];
        }

        if (!_roles.TryGetValue(key, out var roles))
        {
            _roles[key] = roles = await store.GetRolesAsync(key.User, cancellationToken);
        }

        return roles;
    }

    private (Guid User, Guid Tenant)? Key() => currentUser.Id is { } userId && currentTenant.Id is { } tenantId ? (userId, tenantId) : null;
}
