using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.People;

/// <summary>Roles that members of the current county lend each other for a while.</summary>
public sealed class DelegationManager(CountyCloudDbContextBase db, ICurrentUser currentUser, IGuidGenerator guids, TimeProvider clock)
{
    /// <summary>Lends a role of the current user's membership, or all of them.</summary>
    /// <param name="toUserName">User name of the member who is to hold it.</param>
    /// <param name="roleId">The role; null: all.</param>
    /// <param name="period">First and last day.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="BusinessException"><c>People:DelegateUnknown</c>, <c>People:DelegationOverlaps</c>, or what <see cref="RoleDelegation"/> refuses.</exception>
    public async Task<RoleDelegation> LendAsync(string toUserName, Guid? roleId, Period period, string reason, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var lender = await db.ValidMemberships(today).FirstOrDefaultAsync(m => m.UserId == currentUser.Id, cancellationToken) ?? throw new BusinessException("People:NotAMember");
        var normalized = toUserName.Trim().ToUpperInvariant();
        var other = await db.Set<User>().FirstOrDefaultAsync(u => u.NormalizedUserName == normalized && u.IsActive, cancellationToken);
        var borrower = other is null ? null : await db.ValidMemberships(today).FirstOrDefaultAsync(m => m.UserId == other.Id, cancellationToken);
        if (other is null || borrower is null)
        {
            throw new BusinessException("People:DelegateUnknown", 400).WithData("name", toUserName.Trim());
        }

        var role = roleId is null ? null
            : await db.Set<Role>().FirstOrDefaultAsync(r => r.Id == roleId, cancellationToken) ?? throw new EntityNotFoundException(typeof(Role), roleId);
        var delegation = new RoleDelegation(guids.Create(), lender, currentUser.UserName!, borrower, other.UserName!, role, period, reason.Trim(), today);
        if (await db.Set<RoleDelegation>().AnyAsync(
            d => d.FromUserId == delegation.FromUserId && d.ToUserId == delegation.ToUserId && d.RoleId == delegation.RoleId && d.To >= d.From && d.From <= delegation.To && delegation.From <= d.To, cancellationToken))
        {
            throw new BusinessException("People:DelegationOverlaps", 400).WithData("user", other.UserName);
        }

        db.Add(delegation);
        await db.SaveChangesAsync(cancellationToken);
        return delegation;
    }

    /// <summary>Ends a delegation with the next request.</summary>
    /// <exception cref="BusinessException"><c>Administration:EndedAlready</c>.</exception>
    public async Task RevokeAsync(RoleDelegation delegation, CancellationToken cancellationToken)
    {
        delegation.Revoke(currentUser.UserName!, clock.Today());
        await db.SaveChangesAsync(cancellationToken);
    }
}
