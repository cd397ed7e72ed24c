using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Counties;

/// <summary>Host-side reads of counties and regions.</summary>
internal sealed class CountyQueries(CountyCloudDbContextBase context, TimeProvider clock) : IRegionPathQueries, ICountyListQueries
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<LocalizedText>> GetPathAsync(Guid countyId, CancellationToken cancellationToken)
    {
        var path = await context.Set<Tenant>().Where(t => t.Id == countyId)
            .Join(context.PlacementsOn(clock.Today()), t => t.RegionId, p => p.RegionId, (_, p) => p.Path).FirstOrDefaultAsync(cancellationToken);
        if (path is null)
        {
            return [];
        }

        var codes = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var regions = await context.Set<Region>().AsNoTracking().Where(r => codes.Contains(r.Code) && r.Level != RegionLevel.Country).ToListAsync(cancellationToken);
        return [.. regions.OrderBy(r => Array.IndexOf(codes, r.Code)).Select(r => r.Name)];
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<CountyListItemDto>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var query = context.Set<Tenant>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            query = query.WhereNamed(input.Filter.Trim(), t => t.Name, t => t.DisplayName);
        }

        var rows = await (from t in query.OrderBy(t => t.Name).Skip(input.SkipCount).Take(input.MaxResultCount)
                          join r in context.Set<Region>() on t.RegionId equals r.Id into regions
                          from region in regions.DefaultIfEmpty()
                          join s in context.Set<CountySummary>() on t.Id equals s.CountyId into summaries
                          from summary in summaries.DefaultIfEmpty()
                          orderby t.Name
                          select new { t.Id, t.Name, t.DisplayName, RegionName = region == null ? null : region.Name, t.IsActive, PublishedAt = summary == null ? (DateTime?)null : summary.PublishedAt })
            .ToListAsync(cancellationToken);
        var count = await query.CountBesidePageAsync(rows.Count, input.SkipCount, input.MaxResultCount, cancellationToken);
        return new PagedResultDto<CountyListItemDto>(count, [.. rows.Select(r => new CountyListItemDto(r.Id, r.Name, r.DisplayName, r.RegionName, r.IsActive, r.PublishedAt))]);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RegionOptionDto>> GetRegionsAsync(CancellationToken cancellationToken)
    {
        var regions = await context.PlacementsOn(clock.Today()).AsNoTracking().Join(context.Set<Region>(), p => p.RegionId, r => r.Id, (p, r) => new { p.Path, p.ParentId, r.Id, r.Code, r.Level, r.Name })
            .OrderBy(r => r.Path).Take(5000).ToListAsync(cancellationToken);
        return [.. regions.Select(r => new RegionOptionDto(r.Id, r.Code, r.Level.ToString().ToLowerInvariant(), r.ParentId, r.Name))];
    }

    /// <inheritdoc />
    public async Task<CountyForCopy?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await context.Set<Tenant>().AsNoTracking().Where(t => t.Id == id).Select(t => new CountyForCopy(t.Id, t.Name)).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<string?> FindRegionCodeAsync(Guid regionId, CancellationToken cancellationToken) =>
        await context.Set<Region>().Where(r => r.Id == regionId).Select(r => r.Code).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<Guid?> FindRegionByCodeAsync(string code, CancellationToken cancellationToken) =>
        await context.Set<Region>().Where(r => r.Code == code).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public Task<bool> ExistsAsync(string code, CancellationToken cancellationToken) => context.Set<Tenant>().AnyAsync(t => t.Name == code, cancellationToken);

    /// <inheritdoc />
    public void Add(Tenant county) => context.Add(county);

    /// <inheritdoc />
    public Task<Tenant?> FindTrackedAsync(Guid id, CancellationToken cancellationToken) => context.Set<Tenant>().FirstOrDefaultAsync(t => t.Id == id, cancellationToken);
}
