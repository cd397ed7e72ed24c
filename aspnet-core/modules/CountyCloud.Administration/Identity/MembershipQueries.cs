using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Regions;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Identity;

/// <summary>The one place that says when a membership or a scope holds.</summary>
public static class MembershipQueries
{
    /// <summary>Memberships that hold on a day; one that came through a contractor holds only while the engagement does.</summary>
    public static IQueryable<Membership> ValidMemberships(this CountyCloudDbContextBase db, DateOnly day)
    {
        var engagements = db.Set<Engagement>().Where(e => e.From <= day && (e.To == null || e.To >= day));
        return db.Set<Membership>().Where(m => m.From <= day && (m.To == null || m.To >= day)
            && (m.EngagementId == null || engagements.Any(e => e.TenantId == m.TenantId && e.Id == m.EngagementId)));
    }

    /// <summary>People whom an administrator of the current side sees: in a county those with a membership that has not ended, on the platform's side all.</summary>
    public static IQueryable<User> PeopleHere(this CountyCloudDbContextBase db, ICurrentTenant currentTenant, DateOnly day)
    {
        if (currentTenant.IsHost)
        {
            return db.Set<User>();
        }

        var memberships = db.Set<Membership>().Where(m => m.To == null || m.To >= day);
        return db.Set<User>().Where(u => memberships.Any(m => m.UserId == u.Id));
    }

    /// <summary>
    /// Delegations of the current county by which an account holds roles of others on a day: both are members, of the same organisation, and the
    /// lender may sign in. Which roles the lender has, the membership behind <see cref="LentBy"/> says.
    /// </summary>
    public static IQueryable<RoleDelegation> ValidDelegations(this CountyCloudDbContextBase db, Guid toUserId, DateOnly day)
    {
        var lenders = db.ValidMemberships(day);
        var own = lenders.Where(m => m.UserId == toUserId);
        var accounts = db.Set<User>().Where(u => u.IsActive);
        return db.Set<RoleDelegation>().Where(d => d.ToUserId == toUserId && d.From <= day && d.To >= day && accounts.Any(u => u.Id == d.FromUserId)
            && lenders.Any(m => m.UserId == d.FromUserId && own.Any(o => o.EngagementId == m.EngagementId)));
    }

    /// <summary>Roles that these delegations lend on a day: only such as the lender's own membership has.</summary>
    public static IQueryable<Role> LentBy(this CountyCloudDbContextBase db, IQueryable<RoleDelegation> delegations, DateOnly day)
    {
        var lenders = db.ValidMemberships(day);
        return db.Set<Role>().Where(r => delegations.Any(d => (d.RoleId == null || d.RoleId == r.Id) && lenders.Any(m => m.UserId == d.FromUserId && m.Roles.Any(x => x.RoleId == r.Id))));
    }

    /// <summary>Region scopes that hold on a day.</summary>
    public static IQueryable<RegionScope> ValidScopes(this CountyCloudDbContextBase db, DateOnly day) =>
        db.Set<RegionScope>().Where(s => s.From <= day && (s.To == null || s.To >= day));
}
