using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Regions;

/// <summary>Officials of provinces and prefectures: who oversees which region and when (PLAT-03). Shared by the API and the command line.</summary>
public sealed class RegionScopeManager(CountyCloudDbContextBase db, ICurrentTenant currentTenant, IGuidGenerator guids, TimeProvider clock)
{
    /// <summary>Makes an account an official of a region.</summary>
    /// <exception cref="InputValidationException">The region is none to oversee, or it would end before it begins.</exception>
    /// <exception cref="BusinessException">The person oversees it in that time already.</exception>
    public async Task<RegionScope> CreateAsync(Guid userId, Guid regionId, Period period, CancellationToken cancellationToken)
    {
        using var _ = currentTenant.Change(TenantIds.Host);
        var scope = new RegionScope(guids.Create(), userId, regionId, period.From, period.To);
        await CheckAsync(scope, regionId, period, cancellationToken);
        db.Add(scope);
        await db.SaveChangesAsync(cancellationToken);
        return scope;
    }

    /// <summary>Corrects region and days.</summary>
    /// <exception cref="InputValidationException">The region is none to oversee, or it would end before it begins.</exception>
    /// <exception cref="BusinessException">The person oversees it in that time already.</exception>
    public async Task ChangeAsync(RegionScope scope, Guid regionId, Period period, CancellationToken cancellationToken)
    {
        await CheckAsync(scope, regionId, period, cancellationToken);
        scope.Change(regionId, period);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends it, on a day or at once; the row stays as history.</summary>
    /// <exception cref="BusinessException">It is over, or the day is not within it.</exception>
    public async Task EndAsync(RegionScope scope, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        scope.End(scope.Period.LastDayWhenEnded(lastDay, clock.Today()));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task CheckAsync(RegionScope scope, Guid regionId, Period period, CancellationToken cancellationToken)
    {
        period.EnsureInOrder();
        var region = await db.Set<Region>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == regionId, cancellationToken);
        if (region is null or { Level: RegionLevel.County })
        {
            throw new InputValidationException([new InputProblem("regionId", "Regions:RegionNotOverseen")]);
        }

        var others = await db.Set<RegionScope>().AsNoTracking().Where(s => s.UserId == scope.UserId && s.RegionId == regionId && s.Id != scope.Id).ToListAsync(cancellationToken);
        if (others.Exists(s => !(s.To < s.From) && s.Period.Overlaps(period)))
        {
            throw new BusinessException("Regions:ScopeOverlaps", 400).WithData("region", region.Name.Source);
        }
    }
}
