using CountyCloud.Framework.Timing;
using CountyCloud.Administration.People;
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

/// <summary>A membership of a person, of any side.</summary>
/// <param name="TenantId">County, or the platform's reserved id.</param>
/// <param name="County">The county; null on the platform's side.</param>
/// <param name="Roles">Display names of its roles.</param>
/// <param name="Period">First and last day.</param>
/// <param name="IsEngaged">True when it came through a contractor's engagement.</param>
public sealed record OwnMembership(Guid TenantId, Tenant? County, IReadOnlyList<LocalizedText> Roles, Period Period, bool IsEngaged);

/// <summary>An invitation that waits for a person's answer.</summary>
/// <param name="Invitation">The invitation.</param>
/// <param name="County">The county; null on the platform's side.</param>
/// <param name="Roles">Display names of its roles.</param>
public sealed record WaitingInvitation(Invitation Invitation, Tenant? County, IReadOnlyList<LocalizedText> Roles);

/// <summary>
/// Where a person may work. Host-side code and the only one that reads memberships across counties: which counties an account may
/// enter can be known before one is entered. Everything else happens inside one county.
/// </summary>
public sealed class MembershipDirectory(CountyCloudDbContextBase db, IDataFilter dataFilter, TimeProvider clock)
{
    private const int MaxInvitations = 50;

    /// <summary>Counties the person may enter today, by code. Closed counties are left out.</summary>
    public async Task<IReadOnlyList<EnterableCounty>> GetCountiesAsync(Guid userId, CancellationToken cancellationToken)
    {
        using var _ = dataFilter.Disable<IMultiTenant>();
        var memberships = await db.AcrossCounties(db.ValidMemberships(clock.Today())).AsNoTracking()
            .Where(m => m.UserId == userId && m.TenantId != TenantIds.Host)
            .ToListAsync(cancellationToken);
        var ids = memberships.ConvertAll(m => m.TenantId);
        var roles = await RoleNamesAsync(ids, memberships.SelectMany(m => m.Roles).Select(r => r.RoleId), cancellationToken);
        var tenants = await db.Set<Tenant>().AsNoTracking().Where(t => t.IsActive && ids.Contains(t.Id)).OrderBy(t => t.Name).ToListAsync(cancellationToken);
        return [.. tenants.Select(t => (Tenant: t, Membership: memberships.Find(m => m.TenantId == t.Id)!))
            .Select(x => new EnterableCounty(x.Tenant.Id, x.Tenant.Name, x.Tenant.DisplayName, [.. x.Membership.Roles.Select(r => roles[r.RoleId])], x.Membership.EngagementId))];
    }

    /// <summary>Memberships of a person on all sides that hold today or are still to begin, by name of the county; the platform's side first.</summary>
    public async Task<IReadOnlyList<OwnMembership>> GetMembershipsAsync(Guid userId, CancellationToken cancellationToken)
    {
        using var _ = dataFilter.Disable<IMultiTenant>();
        var today = clock.Today();
        var valid = db.ValidMemberships(today);
        var rows = await db.AcrossCounties(db.Set<Membership>()).AsNoTracking().Where(m => m.UserId == userId && (m.To == null || m.To >= today) && (m.From > today || valid.Any(v => v.TenantId == m.TenantId && v.Id == m.Id)))
            .OrderBy(m => m.From).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        var sides = await SidesAsync(rows.Select(m => m.TenantId), cancellationToken);
        var roles = await RoleNamesAsync(rows.Select(m => m.TenantId), rows.SelectMany(m => m.Roles).Select(r => r.RoleId), cancellationToken);
        return [.. rows.Where(m => m.TenantId == TenantIds.Host || sides.ContainsKey(m.TenantId))
            .Select(m => new OwnMembership(m.TenantId, sides.GetValueOrDefault(m.TenantId), [.. m.Roles.Where(r => roles.ContainsKey(r.RoleId)).Select(r => roles[r.RoleId])], m.Period, m.EngagementId is not null))
            .OrderBy(m => m.County?.Name, StringComparer.Ordinal)];
    }

    /// <summary>Invitations that wait for the answer of an address, over all counties, the newest first.</summary>
    public async Task<IReadOnlyList<WaitingInvitation>> GetInvitationsAsync(string normalizedEmail, CancellationToken cancellationToken)
    {
        using var _ = dataFilter.Disable<IMultiTenant>();
        var (now, today) = (clock.GetUtcNow().UtcDateTime, clock.Today());
        var rows = await db.AcrossCounties(db.Set<Invitation>()).AsNoTracking()
            .Where(i => i.NormalizedEmail == normalizedEmail && i.State == InvitationState.Open && i.ExpiresAt > now && (i.To == null || i.To >= today))
            .OrderByDescending(i => i.CreationTime).ThenBy(i => i.Id).Take(MaxInvitations).ToListAsync(cancellationToken);
        var sides = await SidesAsync(rows.Select(i => i.TenantId), cancellationToken);
        var roles = await RoleNamesAsync(rows.Select(i => i.TenantId), rows.SelectMany(i => i.RoleIds), cancellationToken);
        return [.. rows.Where(i => i.TenantId == TenantIds.Host || sides.ContainsKey(i.TenantId))
            .Select(i => new WaitingInvitation(i, sides.GetValueOrDefault(i.TenantId), [.. i.RoleIds.Where(roles.ContainsKey).Select(r => roles[r])]))];
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

    private async Task<Dictionary<Guid, Tenant>> SidesAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return await db.Set<Tenant>().AsNoTracking().Where(t => t.IsActive && wanted.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
    }

    // With their counties, by which the key begins: by their ids alone the roles of all counties would be read.
    private async Task<Dictionary<Guid, LocalizedText>> RoleNamesAsync(IEnumerable<Guid> counties, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var (sides, wanted) = (counties.Distinct().ToList(), ids.Distinct().ToList());
        return await db.AcrossCounties(db.Set<Role>()).AsNoTracking().Where(r => sides.Contains(r.TenantId) && wanted.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.DisplayName, cancellationToken);
    }

    /// <summary>True when the account ever had anything to do with another side than <paramref name="tenantId"/>.</summary>
    public async Task<bool> HasHistoryBeyondAsync(Guid userId, Guid tenantId, CancellationToken cancellationToken)
    {
        using var _ = dataFilter.Disable<IMultiTenant>();
        return await db.AcrossCounties(db.Set<Membership>()).AnyAsync(m => m.UserId == userId && m.TenantId != tenantId, cancellationToken)
            || await db.Set<RegionScope>().AnyAsync(s => s.UserId == userId, cancellationToken);
    }
}
