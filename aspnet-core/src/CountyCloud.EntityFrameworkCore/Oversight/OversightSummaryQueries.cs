using CountyCloud.Framework.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Oversight;

/// <inheritdoc cref="IOversightSummaryQueries"/>
internal sealed class OversightSummaryQueries(CountyCloudDbContextBase context) : IOversightSummaryQueries
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<OversightSummary>> GetAsync(IReadOnlyCollection<Guid> countyIds, CancellationToken cancellationToken) =>
        await context.Set<OversightSummary>().AsNoTracking().Where(s => countyIds.Contains(s.CountyId)).ToListAsync(cancellationToken);
}
