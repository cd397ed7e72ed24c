using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Regions;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Identity;

/// <summary>The one place that says when a membership or a scope holds.</summary>
internal static class MembershipQueries
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

    /// <summary>Region scopes that hold on a day.</summary>
    public static IQueryable<RegionScope> ValidScopes(this CountyCloudDbContextBase db, DateOnly day) =>
        db.Set<RegionScope>().Where(s => s.From <= day && (s.To == null || s.To >= day));
}
