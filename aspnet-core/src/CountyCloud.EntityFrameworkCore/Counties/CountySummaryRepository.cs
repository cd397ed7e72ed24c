using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Auditing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Counties;

/// <inheritdoc cref="ICountySummaryRepository"/>
internal sealed class CountySummaryRepository(CountyCloudDbContextBase context) : ICountySummaryRepository
{
    /// <inheritdoc />
    public Task<CountySummary?> FindAsync(Guid countyId, CancellationToken cancellationToken) =>
        context.Set<CountySummary>().SingleOrDefaultAsync(s => s.CountyId == countyId, cancellationToken);

    /// <inheritdoc />
    public Task LockAsync(Guid countyId, CancellationToken cancellationToken) =>
        context.Set<CountySummary>().Where(s => s.CountyId == countyId).ExecuteUpdateAsync(s => s.SetProperty(x => x.Code, x => x.Code), cancellationToken);

    /// <inheritdoc />
    public Task TouchAsync(Guid countyId, DateTime time, CancellationToken cancellationToken) =>
        context.Set<CountySummary>().Where(s => s.CountyId == countyId).ExecuteUpdateAsync(s => s.SetProperty(x => x.PublishedAt, time), cancellationToken);

    /// <inheritdoc />
    public void Add(CountySummary summary) => context.Add(summary);

    /// <inheritdoc />
    public Task SaveAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);
}
