using CountyCloud.Administration.Account;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Visits;

/// <summary>Lets officials into the counties under their regions (PLAT-03). The visit is written in the county, like everything else of it.</summary>
public sealed class CountyVisits(CountyCloudDbContextBase db, ICurrentTenant currentTenant, IGuidGenerator guids, TimeProvider clock)
{
    /// <summary>Begins a visit.</summary>
    /// <exception cref="EntityNotFoundException">There is no such county under a region that the person oversees today; the same for one that does not exist.</exception>
    /// <exception cref="BusinessException">Reason or time are not as they must be.</exception>
    public async Task<CountyVisit> StartAsync(User official, Guid countyId, string reason, int minutes, CancellationToken cancellationToken)
    {
        var region = await RegionsOver(official.Id, countyId).Join(db.Set<Region>(), p => p.RegionId, r => r.Id, (p, r) => new { p.Path, r.Name }).OrderBy(x => x.Path).FirstOrDefaultAsync(cancellationToken) ?? throw new EntityNotFoundException(typeof(Tenant), countyId);
        using var change = currentTenant.Change(countyId);
        var visit = new CountyVisit(guids.Create(), (official.Id, official.UserName!), region.Name, reason, clock.GetUtcNow().UtcDateTime, minutes);
        db.Add(visit);
        await db.SaveChangesAsync(cancellationToken);
        return visit;
    }

    /// <summary>Ends a visit to the current county.</summary>
    public async Task LeaveAsync(Guid visitId, Guid userId, CancellationToken cancellationToken)
    {
        if (await db.Set<CountyVisit>().FirstOrDefaultAsync(v => v.Id == visitId && v.UserId == userId, cancellationToken) is { } visit)
        {
            visit.Leave(clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Open visits of an account to the current county that its office still covers.</summary>
    internal IQueryable<CountyVisit> OpenVisits(Guid visitId, Guid userId, Guid countyId)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var regions = RegionsOver(userId, countyId);
        return db.Set<CountyVisit>().Where(v => v.Id == visitId && v.UserId == userId && v.LeftAt == null && v.EndsAt > now && regions.Any());
    }

    // By the tree as it is today: a county that moved away is seen no more with the first request of that day.
    private IQueryable<RegionPlacement> RegionsOver(Guid userId, Guid countyId)
    {
        var today = clock.Today();
        var scopes = db.ValidScopes(today).Where(s => s.UserId == userId);
        var county = db.Set<Tenant>().Where(t => t.Id == countyId && t.IsActive).Join(db.PlacementsOn(today), t => t.RegionId, p => p.RegionId, (_, p) => p.Path);
        return db.PlacementsOn(today).AsNoTracking().Where(p => scopes.Any(s => s.RegionId == p.RegionId) && county.Any(c => c.StartsWith(p.Path)));
    }
}
