using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Account.TwoFactor;
using CountyCloud.Administration.Visits;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Users;

namespace CountyCloud.Administration.Authorization;

/// <summary>
/// What the current user may do here. Roles are read at every request; what they hold may be a second old where another process changed it (<see cref="GrantCache"/>). Whoever owes a second factor may do nothing until it
/// is set up.
/// </summary>
public sealed class PermissionChecker(
    PermissionStore store, CurrentVisit visit, CurrentSession session, IEnumerable<ITwoFactorDuty> duties, ICurrentUser currentUser, ICurrentTenant currentTenant) : IPermissionChecker
{
    private readonly Dictionary<(Guid User, Guid Tenant), IReadOnlyList<GrantedRole>> _roles = [];
    private readonly Dictionary<(Guid User, Guid Tenant), IReadOnlySet<string>> _granted = [];

    /// <summary>True when the current user owes a second factor and so holds nothing; known once permissions were asked for.</summary>
    public bool OwesTwoFactor { get; private set; }

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
            _granted[key] = granted = visit.Id is not null ? store.GetGrantedToVisitors() : await ReadAsync(key.User, cancellationToken);
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
            // The check of the cookie read them already, in the same request.
            _roles[key] = roles = RolesOfSession(key) ?? await store.GetRolesAsync(key.User, cancellationToken);
        }

        return roles;
    }

    /// <summary>What others lend the current user here today, by lender; also a role that the user has without them.</summary>
    public async Task<IReadOnlyList<LentRoles>> GetLentRolesAsync(CancellationToken cancellationToken = default) =>
        Key() is not { } key || RolesOfSession(key) is not null ? [] : await store.GetLentRolesAsync(key.User, cancellationToken);

    /// <inheritdoc />
    public BusinessException Refusal(string permission) => OwesTwoFactor ? new BusinessException("Accounts:TwoFactorDemanded") : new AuthorizationException(permission);

    private async Task<IReadOnlySet<string>> ReadAsync(Guid userId, CancellationToken cancellationToken)
    {
        var roles = await GetRolesAsync(cancellationToken);
        var granted = await store.GetGrantedAsync(roles, userId, cancellationToken);
        if (session.State is { IsTwoFactorDemanded: true, HasTwoFactor: false })
        {
            foreach (var duty in duties)
            {
                OwesTwoFactor |= await duty.BindsAsync(userId, roles, granted, cancellationToken);
            }
        }

        return OwesTwoFactor ? new HashSet<string>(StringComparer.Ordinal) : granted;
    }

    // Null where nobody checked a session, or where somebody lends the account a role.
    private IReadOnlyList<GrantedRole>? RolesOfSession((Guid User, Guid Tenant) key) =>
        session.State?.Membership is { } known && (known.UserId, known.TenantId) == key ? known.Roles : null;

    private (Guid User, Guid Tenant)? Key() => currentUser.Id is { } userId && currentTenant.Id is { } tenantId ? (userId, tenantId) : null;
}
