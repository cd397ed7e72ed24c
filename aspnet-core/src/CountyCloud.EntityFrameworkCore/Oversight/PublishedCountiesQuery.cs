using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Tenants;
using CountyCloud.Counties;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Timing;
using CountyCloud.Oversight.Disclosure;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Oversight;

/// <inheritdoc cref="IPublishedCountiesQuery"/>
/// <remarks>Reads host tables only (tenants, regions, published summaries): the list never enters a county.</remarks>
internal sealed class PublishedCountiesQuery(CountyCloudDbContextBase context, TimeProvider clock) : IPublishedCountiesQuery
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicCountyListItemDto>> GetAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var counties = await (
            from tenant in context.Set<Tenant>().AsNoTracking()
            where tenant.IsActive
            join s in context.Set<CountySummary>().AsNoTracking() on tenant.Id equals s.CountyId into summaries
            from summary in summaries.DefaultIfEmpty()
            join p in context.PlacementsOn(today).AsNoTracking() on tenant.RegionId equals (Guid?)p.RegionId into places
            from place in places.DefaultIfEmpty()
            select new { tenant.Name, tenant.DisplayName, Summary = summary, Path = place == null ? null : place.Path }).ToListAsync(cancellationToken);
        var provinces = await context.Set<Region>().AsNoTracking().Where(r => r.Level == RegionLevel.Province).ToListAsync(cancellationToken);
        return
        [
            .. counties.Select(c => new PublicCountyListItemDto(
                c.Name,
                c.Summary is { Name.IsEmpty: false } named ? named.Name : c.DisplayName,
                c.Summary?.Slogan ?? LocalizedText.Empty,
                provinces.Find(p => c.Path?.Contains($"/{p.Code}/", StringComparison.Ordinal) == true)?.Name ?? LocalizedText.Empty,
                c.Summary?.Figures.ProgrammeYear,
                c.Summary?.Figures.PlanAmount)),
        ];
    }
}
