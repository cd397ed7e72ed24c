using CountyCloud.Framework.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Oversight;

/// <inheritdoc cref="IOversightSummaryRepository"/>
internal sealed class OversightSummaryRepository(CountyCloudDbContextBase context) : IOversightSummaryRepository
{
    /// <inheritdoc />
    public Task<OversightSummary?> FindAsync(Guid countyId, CancellationToken cancellationToken) =>
        context.Set<OversightSummary>().SingleOrDefaultAsync(s => s.CountyId == countyId, cancellationToken);

    /// <inheritdoc />
    public Task LockAsync(Guid countyId, CancellationToken cancellationToken) =>
        context.Set<OversightSummary>().Where(s => s.CountyId == countyId).ExecuteUpdateAsync(s => s.SetProperty(x => x.PublishedAt, x => x.PublishedAt), cancellationToken);

    /// <inheritdoc />
    public void Add(OversightSummary summary) => context.Add(summary);

    /// <inheritdoc />
    public Task SaveAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);
}
