using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Users;

namespace CountyCloud.Administration.Authorization;

/// <summary>What the current user may do here; read once a request, so that a withdrawn permission ends with the next one.</summary>
public sealed class PermissionChecker(PermissionStore store, ICurrentUser currentUser, ICurrentTenant currentTenant) : IPermissionChecker
{
    private readonly Dictionary<(Guid User, Guid Tenant), (IReadOnlyList<GrantedRole> Roles, IReadOnlySet<string> Granted)> _known = [];

    /// <inheritdoc />
    public async Task<bool> IsGrantedAsync(string permission, CancellationToken cancellationToken = default) =>
        (await GetGrantedAsync(cancellationToken)).Contains(permission);

    /// <inheritdoc />
    public async Task<IReadOnlySet<string>> GetGrantedAsync(CancellationToken cancellationToken = default) => (await ReadAsync(cancellationToken)).Granted;

    /// <summary>Roles of the current user here.</summary>
    public async Task<IReadOnlyList<GrantedRole>> GetRolesAsync(CancellationToken cancellationToken = default) => (await ReadAsync(cancellationToken)).Roles;

    private async Task<(IReadOnlyList<GrantedRole> Roles, IReadOnlySet<string> Granted)> ReadAsync(CancellationToken cancellationToken)
    {
        if (currentUser.Id is not { } userId || currentTenant.Id is not { } tenantId)
        {
            return ([], new HashSet<string>(StringComparer.Ordinal));
        }

        if (!_known.TryGetValue((userId, tenantId), out var known))
        {
            var roles = await store.GetRolesAsync(userId, cancellationToken);
            known = (roles, await store.GetGrantedAsync(roles, userId, cancellationToken));
            _known[(userId, tenantId)] = known;
        }

        return known;
    }
}
