using CountyCloud.Administration.Authorization;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;

namespace CountyCloud.Approvals;

/// <summary>Who the caller can sign as: oneself with the own roles, and everybody who delegated signing or lent a role to the caller, each with the roles held today.</summary>
public sealed class CurrentSigner(ICurrentUser user, PermissionChecker permissions, PermissionStore store, IApprovalQueries queries, TimeProvider clock)
{
    private IReadOnlyList<ApprovalActor>? _known;

    /// <summary>The caller, with own roles only.</summary>
    /// <exception cref="AuthorizationException">Nobody is signed in.</exception>
    public async Task<ApprovalActor> GetSelfAsync(CancellationToken cancellationToken) => (await GetAllAsync(cancellationToken))[0];

    /// <summary>The caller first, then in the place of others.</summary>
    public async Task<IReadOnlyList<ApprovalActor>> GetAllAsync(CancellationToken cancellationToken)
    {
        if (_known is not null)
        {
            return _known;
        }

        if (user is not { Id: { } id, UserName: { } name })
        {
            throw new AuthorizationException(Permissions.CountyCloudPermissions.Projects);
        }

        var actors = new List<ApprovalActor> { new(id, name, [.. (await permissions.GetRolesAsync(cancellationToken)).Where(r => !r.IsLent).Select(r => r.Name)]) };
        foreach (var delegation in await queries.GetDelegationsToAsync(id, clock.Today(), cancellationToken))
        {
            // The roles that the other person holds now: a delegation gives nothing that was lost meanwhile.
            var roles = await store.GetOwnRolesAsync(delegation.FromUserId, cancellationToken);
            actors.Add(new ApprovalActor(id, name, [.. roles.Select(r => r.Name)], delegation.FromUserId, delegation.FromUserName));
        }

        // A signature with a lent role is one in the lender's place: it names both, and separation of duties counts both.
        actors.AddRange((await permissions.GetLentRolesAsync(cancellationToken)).Select(lent => new ApprovalActor(id, name, lent.Roles, lent.FromUserId, lent.FromUserName)));

        return _known = actors;
    }

    /// <summary>As whom the caller would sign this approval now; the caller's own name when nobody fits, so that the rule says why not.</summary>
    public async Task<ApprovalActor> GetForAsync(Approval approval, CancellationToken cancellationToken)
    {
        var all = await GetAllAsync(cancellationToken);
        return all.FirstOrDefault(approval.MayDecide) ?? all.FirstOrDefault(a => approval.OpenRoles().Any(a.Roles.Contains)) ?? all[0];
    }
}
