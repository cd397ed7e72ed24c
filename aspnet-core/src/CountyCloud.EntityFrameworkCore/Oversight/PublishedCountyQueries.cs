using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Tenants;
using CountyCloud.Counties;
using CountyCloud.Framework.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Oversight;

/// <inheritdoc cref="IPublishedCountyQueries"/>
internal sealed class PublishedCountyQueries(CountyCloudDbContextBase context) : IPublishedCountyQueries
{
    /// <inheritdoc />
    public async Task<ProvinceOverviewDto> GetOfOfficialAsync(Guid userId, DateOnly day, DateOnly treeDay, CancellationToken cancellationToken)
    {
        var regions = await context.Set<RegionScope>().AsNoTracking()
            .Where(s => s.UserId == userId && s.From <= day && (s.To == null || day <= s.To))
            .Join(context.PlacementsOn(treeDay), s => s.RegionId, p => p.RegionId, (_, p) => p)
            .Join(context.Set<Region>(), p => p.RegionId, r => r.Id, (p, r) => new { p.Path, r.Name })
            .OrderBy(r => r.Path)
            .ToListAsync(cancellationToken);
        var counties = new Dictionary<Guid, PublishedCountyDto>();
        foreach (var region in regions)
        {
            var ids = await context.Set<Tenant>().Where(t => t.IsActive)
                .Join(context.PlacementsOn(treeDay).Where(p => p.Path.StartsWith(region.Path)), t => t.RegionId, p => p.RegionId, (t, _) => t.Id)
                .ToListAsync(cancellationToken);
            foreach (var county in await GetAsync(ids, cancellationToken))
            {
                counties[county.Id] = county;
            }
        }

        return new ProvinceOverviewDto([.. regions.Select(r => r.Name)], [.. counties.Values.OrderBy(c => c.Code, StringComparer.Ordinal)]);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PublishedCountyDto>> GetAsync(IReadOnlyCollection<Guid> countyIds, CancellationToken cancellationToken)
    {
        var summaries = await context.Set<CountySummary>().AsNoTracking().Where(s => countyIds.Contains(s.CountyId)).OrderBy(s => s.Code).ToListAsync(cancellationToken);
        return
        [
            .. summaries.Select(s => new PublishedCountyDto(
                s.CountyId, s.Code, s.Name, s.Figures.ProgrammeYear, s.Figures.PlanAmount, s.Figures.BudgetTotal, s.Figures.IsBudgetTied,
                s.Figures.StationsTarget, s.Figures.StationsOpen, s.Figures.TrainingTarget, s.Figures.KpiCount, s.Figures.OpenNotes, s.PublishedAt)),
        ];
    }
}
