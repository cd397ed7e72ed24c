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
    // The country's and the province's codes of six digits, as in "/100000/540000/": what stands before them all in the path of whatever lies in a province.
    private const int ProvincePathLength = 15;

    /// <inheritdoc />
    public async Task<PublicCountyListDto> GetAsync(PublicCountyFilter filter, CancellationToken cancellationToken)
    {
        var places = context.PlacementsOn(clock.Today()).AsNoTracking();
        var provinces = await context.Set<Region>().AsNoTracking().Where(r => r.Level == RegionLevel.Province)
            .Join(places, r => r.Id, p => p.RegionId, (r, p) => new { r.Code, r.Name, p.Path }).OrderBy(r => r.Code).ToListAsync(cancellationToken);
        var open = context.Set<Tenant>().AsNoTracking().Where(t => t.IsActive)
            .LeftJoin(places, t => t.RegionId, p => (Guid?)p.RegionId, (tenant, place) => new { tenant, Path = place!.Path ?? string.Empty });
        var groups = await open.GroupBy(c => c.Path.Substring(0, ProvincePathLength)).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var total = groups.Sum(g => g.Count);
        var counted = provinces.Select(p => new PublicProvinceDto(p.Code, p.Name, groups.Where(g => g.Key.StartsWith(p.Path, StringComparison.Ordinal)).Sum(g => g.Count))).Where(p => p.Count > 0).ToList();

        var asked = open.LeftJoin(context.Set<CountySummary>().AsNoTracking(), c => c.tenant.Id, s => s.CountyId, (c, summary) => new { c.tenant, c.Path, summary });
        var count = total;
        if (filter.Province is { } code)
        {
            var under = provinces.Find(p => p.Code == code)?.Path ?? string.Empty;
            asked = asked.Where(c => c.Path.StartsWith(under));
            count = counted.Find(p => p.Code == code)?.Count ?? 0;
        }

        if (filter.Search is { } search)
        {
            asked = asked.WhereNamed(search, c => c.tenant.Name, c => c.tenant.DisplayName, c => c.summary!.Name);
            count = count == 0 ? 0 : await asked.CountAsync(cancellationToken);
        }

        if (count == 0)
        {
            return new PublicCountyListDto([], 1, 0, total, counted);
        }

        var page = (long)(filter.Page - 1) * filter.PageSize < count ? filter.Page : 1;
        var rows = await asked.OrderBy(c => c.Path == string.Empty).ThenBy(c => c.Path.Substring(0, ProvincePathLength)).ThenBy(c => c.tenant.Name)
            .Skip((page - 1) * filter.PageSize).Take(filter.PageSize)
            .Select(c => new { c.tenant.Name, c.tenant.DisplayName, c.Path, Summary = c.summary }).ToListAsync(cancellationToken);
        return new PublicCountyListDto(
            rows.ConvertAll(c => new PublicCountyListItemDto(
                c.Name,
                c.Summary is { Name.IsEmpty: false } named ? named.Name : c.DisplayName,
                c.Summary?.Slogan ?? LocalizedText.Empty,
                provinces.Find(p => c.Path.StartsWith(p.Path, StringComparison.Ordinal))?.Name ?? LocalizedText.Empty,
                c.Summary?.Figures.ProgrammeYear,
                c.Summary?.Figures.PlanAmount)),
            page, count, total, counted);
    }
}
