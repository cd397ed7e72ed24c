using CountyCloud.Framework.Timing;
using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Identity;

/// <summary>A county that a person may enter today.</summary>
/// <param name="Id">County.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="RoleNames">Display names of the person's roles there.</param>
/// <param name="EngagementId">The contractor's engagement through which the person enters; null for the county's own people.</param>
public sealed record EnterableCounty(Guid Id, string Code, LocalizedText Name, IReadOnlyList<LocalizedText> RoleNames, Guid? EngagementId);

/// <summary>
/// Where a person may work. Host-side code and the only one that reads memberships across counties: which counties an account may
/// enter can be known before one is entered. Everything else happens inside one county.
/// </summary>
public sealed class MembershipDirectory(CountyCloudDbContextBase db, IDataFilter dataFilter, TimeProvider clock)
{
    /// <summary>Counties the person may enter today, by code. Closed counties are left out.</summary>
    public async Task<IReadOnlyList<EnterableCounty>> GetCountiesAsync(Guid userId, CancellationToken cancellationToken)
    {
        using var _ = dataFilter.Disable<IMultiTenant>();
        var memberships = await db.AcrossCounties(db.ValidMemberships(clock.Today())).AsNoTracking()
            .Where(m => m.UserId == userId && m.TenantId != TenantIds.Host)
            .ToListAsync(cancellationToken);
        var ids = memberships.ConvertAll(m => m.TenantId);
        var roleIds = memberships.SelectMany(m => m.Roles).Select(r => r.RoleId).ToList();
        var roles = await db.AcrossCounties(db.Set<Role>()).AsNoTracking().Where(r => roleIds.Contains(r.Id)).OrderBy(r => r.Name).ToDictionaryAsync(r => r.Id, r => r.DisplayName, cancellationToken);
        var tenants = await db.Set<Tenant>().AsNoTracking().Where(t => t.IsActive && ids.Contains(t.Id)).OrderBy(t => t.Name).ToListAsync(cancellationToken);
        return [.. tenants.Select(t => (Tenant: t, Membership: memberships.Find(m => m.TenantId == t.Id)!))
            .Select(x => new EnterableCounty(x.Tenant.Id, x.Tenant.Name, x.Tenant.DisplayName, [.. x.Membership.Roles.Select(r => roles[r.RoleId])], x.Membership.EngagementId))];
    }

    /// <summary>True when the person may work on the platform's side: by a membership there or as an official of a region.</summary>
    public async Task<bool> MayEnterHostAsync(Guid userId, CancellationToken cancellationToken)
    {
        using var _ = dataFilter.Disable<IMultiTenant>();
        var today = clock.Today();
        return await db.AcrossCounties(db.ValidMemberships(today)).AnyAsync(m => m.UserId == userId && m.TenantId == TenantIds.Host, cancellationToken)
            || await db.ValidScopes(today).AnyAsync(s => s.UserId == userId, cancellationToken);
    }

    /// <summary>
    /// True when the account is tied to anything but <paramref name="tenantId"/>: a membership elsewhere that has not ended, or a region.
    /// Such an account belongs to the person, not to that county.
    /// </summary>
    public async Task<bool> HasTiesBeyondAsync(Guid userId, Guid tenantId, CancellationToken cancellationToken)
    {
        using var _ = dataFilter.Disable<IMultiTenant>();
        var today = clock.Today();
        return await db.AcrossCounties(db.Set<Membership>()).AnyAsync(m => m.UserId == userId && m.TenantId != tenantId && (m.To == null || m.To >= today), cancellationToken)
            || await db.Set<RegionScope>().AnyAsync(s => s.UserId == userId && (s.To == null || s.To >= today), cancellationToken);
    }

    /// <summary>True when the account ever had anything to do with another side than <paramref name="tenantId"/>.</summary>
    public async Task<bool> HasHistoryBeyondAsync(Guid userId, Guid tenantId, CancellationToken cancellationToken)
    {
        using var _ = dataFilter.Disable<IMultiTenant>();
        return await db.AcrossCounties(db.Set<Membership>()).AnyAsync(m => m.UserId == userId && m.TenantId != tenantId, cancellationToken)
            || await db.Set<RegionScope>().AnyAsync(s => s.UserId == userId, cancellationToken);
    }
}
