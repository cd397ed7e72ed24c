using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Contractors;

/// <summary>An engagement with whose it is and where.</summary>
/// <param name="Engagement">The engagement; not tracked.</param>
/// <param name="Contractor">Contractor; not tracked.</param>
/// <param name="CountyId">County.</param>
/// <param name="CountyCode">Its code.</param>
/// <param name="CountyName">Its name.</param>
/// <param name="People">People who have access through it.</param>
public sealed record EngagementRow(Engagement Engagement, Contractor Contractor, Guid CountyId, string CountyCode, LocalizedText CountyName, int People);

/// <summary>
/// Which contractors work where. Host-side code: a contractor's engagements lie in its counties, and the platform's administrator sees
/// them together. Read only; every change is made inside its county.
/// </summary>
public sealed class EngagementDirectory(CountyCloudDbContextBase db, IDataFilter dataFilter, TimeProvider clock)
{
    /// <summary>Engagements of all counties, the latest first.</summary>
    public async Task<List<EngagementRow>> GetAsync(Guid? contractorId, Guid? countyId, CancellationToken cancellationToken)
    {
        using var _ = dataFilter.Disable<IMultiTenant>();
        return await ReadAsync(db.Set<Engagement>().Where(e => (contractorId == null || e.ContractorId == contractorId) && (countyId == null || e.TenantId == countyId)), cancellationToken);
    }

    /// <summary>An engagement of any county; null when there is none.</summary>
    public async Task<EngagementRow?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        using var _ = dataFilter.Disable<IMultiTenant>();
        return (await ReadAsync(db.Set<Engagement>().Where(e => e.Id == id), cancellationToken)).SingleOrDefault();
    }

    /// <summary>How many counties each of these contractors works in today, and how many people it has there.</summary>
    public async Task<Dictionary<Guid, (int Counties, int People)>> CountAsync(IReadOnlyCollection<Guid> contractorIds, CancellationToken cancellationToken)
    {
        using var _ = dataFilter.Disable<IMultiTenant>();
        var today = CountyDayOf(clock);
        var rows = await db.AcrossCounties(db.Set<Engagement>()).Where(e => contractorIds.Contains(e.ContractorId) && e.From <= today && (e.To == null || e.To >= today))
            .Select(e => new { e.ContractorId, e.TenantId, Users = db.Set<Membership>().Where(m => m.TenantId == e.TenantId && m.EngagementId == e.Id && (m.To == null || m.To >= today)).Select(m => m.UserId).ToList() })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.ContractorId).ToDictionary(g => g.Key, g => (g.Select(r => r.TenantId).Distinct().Count(), g.SelectMany(r => r.Users).Distinct().Count()));
    }

    /// <summary>True when the contractor was ever engaged anywhere.</summary>
    public async Task<bool> HasHistoryAsync(Guid contractorId, CancellationToken cancellationToken)
    {
        using var _ = dataFilter.Disable<IMultiTenant>();
        return await db.AcrossCounties(db.Set<Engagement>()).AnyAsync(e => e.ContractorId == contractorId, cancellationToken);
    }

    /// <summary>Accounts of the people who have or had access through an engagement of the contractor, by user name.</summary>
    public async Task<List<User>> GetPeopleAsync(Guid contractorId, CancellationToken cancellationToken)
    {
        using var _ = dataFilter.Disable<IMultiTenant>();
        var engagements = db.Set<Engagement>().Where(e => e.ContractorId == contractorId);
        var memberships = db.Set<Membership>().Where(m => engagements.Any(e => e.TenantId == m.TenantId && e.Id == m.EngagementId));
        return await db.AcrossCounties(db.Set<User>()).AsNoTracking().Where(u => memberships.Any(m => m.UserId == u.Id)).OrderBy(u => u.UserName).ToListAsync(cancellationToken);
    }

    private async Task<List<EngagementRow>> ReadAsync(IQueryable<Engagement> engagements, CancellationToken cancellationToken)
    {
        var today = CountyDayOf(clock);
        var rows = await db.AcrossCounties(engagements).AsNoTracking()
            .Join(db.Set<Contractor>(), e => e.ContractorId, c => c.Id, (e, c) => new { Engagement = e, Contractor = c })
            .Join(db.Set<Tenant>(), x => x.Engagement.TenantId, t => t.Id, (x, t) => new
            {
                x.Engagement,
                x.Contractor,
                t.Id,
                t.Name,
                t.DisplayName,
                People = db.Set<Membership>().Count(m => m.TenantId == t.Id && m.EngagementId == x.Engagement.Id && (m.To == null || m.To >= today)),
            })
            .OrderByDescending(x => x.Engagement.From).ThenBy(x => x.Name).ThenBy(x => x.Engagement.Id)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new EngagementRow(r.Engagement, r.Contractor, r.Id, r.Name, r.DisplayName, r.People));
    }

    private static DateOnly CountyDayOf(TimeProvider clock) => Framework.Timing.CountyDay.Today(clock);
}
