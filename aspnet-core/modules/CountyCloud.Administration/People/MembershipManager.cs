using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.People;

/// <summary>Memberships of the current side: begun by an answer, corrected, ended. A person has one row a side; the audit log tells its earlier days.</summary>
public sealed class MembershipManager(CountyCloudDbContextBase db, Administrators administrators, PrivilegeGuard privileges, IGuidGenerator guids, TimeProvider clock)
{
    /// <summary>The person's membership that holds or is still to begin; null without one.</summary>
    public async Task<Membership?> FindHoldingAsync(Guid userId, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var membership = await db.Set<Membership>().FirstOrDefaultAsync(m => m.UserId == userId && (m.To == null || m.To >= today), cancellationToken);
        return membership is null || (membership.EngagementId is { } engagement && !await IsEngagedAsync(engagement, cancellationToken)) ? null : membership;
    }

    /// <summary>True while a contractor's engagement has not ended.</summary>
    public Task<bool> IsEngagedAsync(Guid engagementId, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return db.Set<Engagement>().AnyAsync(e => e.Id == engagementId && (e.To == null || e.To >= today), cancellationToken);
    }

    /// <summary>Makes the person a member, or takes an ended membership up again; the caller saves.</summary>
    /// <exception cref="BusinessException"><c>CountyCloud:AlreadyMember</c>.</exception>
    public async Task BeginAsync(User user, IReadOnlyCollection<Role> roles, Period period, Guid? engagementId, CancellationToken cancellationToken)
    {
        if (await FindHoldingAsync(user.Id, cancellationToken) is not null)
        {
            throw new BusinessException("CountyCloud:AlreadyMember", 400).WithData("userName", user.UserName);
        }

        var membership = await db.Set<Membership>().FirstOrDefaultAsync(m => m.UserId == user.Id, cancellationToken);
        if (membership is null)
        {
            membership = new Membership(guids.Create(), user.Id, period.From, period.To, engagementId);
            db.Add(membership);
        }
        else
        {
            membership.Resume(period.From, engagementId, period.To);
            await TakeOwnGrantsAsync(user.Id, cancellationToken);
        }

        membership.SetRoles([.. roles.Select(r => r.Id)]);
        db.AuditOf(user.Id, user.UserName, "RolesAssigned", nameof(User), user.Id.ToString(), user.UserName ?? string.Empty, [new PropertyChange("Roles", null, string.Join(", ", roles.Select(r => r.Name)))]);
    }

    /// <summary>Corrects the days of a membership.</summary>
    /// <exception cref="BusinessException">
    /// <c>People:EngagedByPlatform</c>: it came through a contractor's engagement; the person holds more than the current user; nobody would be left to administer.
    /// </exception>
    public async Task ChangeAsync(Membership membership, Period period, CancellationToken cancellationToken)
    {
        if (membership.EngagementId is not null)
        {
            throw new BusinessException("People:EngagedByPlatform");
        }

        var today = clock.Today();
        var user = await UserOfAsync(membership, cancellationToken);
        await privileges.EnsureNotAboveAsync(user, cancellationToken);
        if (membership.Period.On(today) != PeriodState.Current)
        {
            // It gives access again, or earlier: as if the roles were given now.
            var ids = membership.Roles.Select(r => r.RoleId).ToList();
            await privileges.EnsureMayAssignAsync(await db.Set<Role>().Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken), cancellationToken);
        }

        await db.InTransactionAsync(
            async () =>
            {
                if (period.On(today) != PeriodState.Current)
                {
                    await administrators.EnsureRemainWithoutAsync(membership.UserId, cancellationToken);
                }

                if (membership.Period.On(today) == PeriodState.Ended)
                {
                    await TakeOwnGrantsAsync(membership.UserId, cancellationToken);
                }

                membership.Change(period);
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Ends a membership: on a day, or with the next request. The row stays with its roles as history.</summary>
    /// <param name="membership">Membership.</param>
    /// <param name="lastDay">Last day; null: access ends at once.</param>
    /// <param name="action">What the audit log calls it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="BusinessException">It is over, the day is not within it, or nobody would be left to administer.</exception>
    public async Task EndAsync(Membership membership, DateOnly? lastDay, string action, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var day = membership.Period.LastDayWhenEnded(lastDay, today);
        var user = await UserOfAsync(membership, cancellationToken);
        await db.InTransactionAsync(
            async () =>
            {
                await administrators.EnsureRemainWithoutAsync(membership.UserId, cancellationToken);
                membership.End(day);
                if (day < today)
                {
                    await TakeOwnGrantsAsync(membership.UserId, cancellationToken);
                }

                db.AuditAccount(action, user);
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>The account of a membership.</summary>
    public Task<User> UserOfAsync(Membership membership, CancellationToken cancellationToken) => db.Set<User>().FirstAsync(u => u.Id == membership.UserId, cancellationToken);

    // What the person alone was granted must not come back with a later membership.
    private async Task TakeOwnGrantsAsync(Guid userId, CancellationToken cancellationToken)
    {
        var userKey = userId.ToString();
        db.RemoveRange(await db.Set<PermissionGrant>().Where(g => g.ProviderName == GrantProviders.User && g.ProviderKey == userKey).ToListAsync(cancellationToken));
    }
}
