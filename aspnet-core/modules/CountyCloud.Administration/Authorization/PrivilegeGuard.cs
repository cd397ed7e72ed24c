using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Users;

namespace CountyCloud.Administration.Authorization;

/// <summary>Nobody hands out more than they hold, and nobody changes somebody who holds more. What others lend for a while does not count.</summary>
public sealed class PrivilegeGuard(PermissionChecker permissions, PermissionStore store, ICurrentUser currentUser)
{
    /// <summary>Refuses granting what the current user does not hold.</summary>
    /// <exception cref="BusinessException">A permission is beyond the current user.</exception>
    public async Task EnsureHoldsAsync(IEnumerable<string> granted, CancellationToken cancellationToken)
    {
        var own = await permissions.GetOwnGrantedAsync(cancellationToken);
        if (granted.FirstOrDefault(p => !own.Contains(p)) is { } missing)
        {
            throw new BusinessException("CountyCloud:GrantBeyondOwnPermissions").WithData("permission", missing);
        }
    }

    /// <summary>Refuses giving a role that holds more than the current user.</summary>
    /// <exception cref="BusinessException">A role is beyond the current user.</exception>
    public async Task EnsureMayAssignAsync(IEnumerable<Role> roles, CancellationToken cancellationToken)
    {
        var own = await permissions.GetOwnGrantedAsync(cancellationToken);
        foreach (var role in roles)
        {
            if (!(await store.GetGrantedAsync([new GrantedRole(role.Name, role.IsStatic)], userId: null, cancellationToken)).IsSubsetOf(own))
            {
                throw new BusinessException("CountyCloud:RoleBeyondOwnPermissions").WithData("role", role.Name);
            }
        }
    }

    /// <summary>Those of the roles that the current user may give.</summary>
    public async Task<IReadOnlyList<Role>> AssignableOfAsync(IReadOnlyCollection<Role> roles, CancellationToken cancellationToken)
    {
        var own = await permissions.GetOwnGrantedAsync(cancellationToken);
        var granted = await store.GetGrantedByRoleAsync(roles, cancellationToken);
        return [.. roles.Where(r => granted[r.Id].IsSubsetOf(own))];
    }

    /// <summary>Refuses changing an account that holds more here than the current user: a new password would be a way to its rights.</summary>
    /// <exception cref="BusinessException">The account stands above the current user.</exception>
    public async Task EnsureNotAboveAsync(User user, CancellationToken cancellationToken)
    {
        if (user.Id != currentUser.Id
            && !(await store.GetGrantedToUserAsync(user.Id, cancellationToken)).IsSubsetOf(await permissions.GetOwnGrantedAsync(cancellationToken)))
        {
            throw new BusinessException("CountyCloud:UserHoldsMorePermissions").WithData("userName", user.UserName);
        }
    }
}
