using System.Globalization;
using CountyCloud.Administration.Tenants;
using CountyCloud.Counties;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Oversight.Disclosure;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Oversight;

/// <inheritdoc cref="IPublicPageVersionsQuery"/>
/// <remarks>
/// Two columns that every such change writes anyway: the stamp of the county's own row, and when its summary was published, which happens
/// in the transaction of every change of configuration. Host tables only.
/// </remarks>
internal sealed class PublicPageVersionsQuery(CountyCloudDbContextBase context) : IPublicPageVersionsQuery
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, string>> GetAsync(CancellationToken cancellationToken) =>
        await (
            from tenant in context.Set<Tenant>().AsNoTracking()
            join s in context.Set<CountySummary>().AsNoTracking() on tenant.Id equals s.CountyId into summaries
            from summary in summaries.DefaultIfEmpty()
            select new { tenant.Id, tenant.ConcurrencyStamp, PublishedAt = summary == null ? (DateTime?)null : summary.PublishedAt })
        .ToDictionaryAsync(t => t.Id, t => t.ConcurrencyStamp + (t.PublishedAt?.Ticks ?? 0).ToString("x", CultureInfo.InvariantCulture), cancellationToken);
}
