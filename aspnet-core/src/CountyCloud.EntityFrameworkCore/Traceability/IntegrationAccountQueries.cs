using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IIntegrationAccountQueries"/>
internal sealed class IntegrationAccountQueries(CountyCloudDbContext context) : IIntegrationAccountQueries
{
    /// <inheritdoc />
    public async Task<PagedResultDto<IntegrationAccountDto>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var all = context.Set<IntegrationAccount>().AsNoTracking();
        return new(await all.LongCountAsync(cancellationToken), await all.OrderByDescending(a => a.CreationTime).ThenByDescending(a => a.Id).Skip(input.SkipCount).Take(input.MaxResultCount)
            .Select(a => new IntegrationAccountDto(a.Id, a.ClientId, a.Name, a.CanCapture, a.CanQuery, a.ExpiresOn, a.IsRevoked, a.LastUsedTime, a.CreationTime)).ToListAsync(cancellationToken));
    }

    /// <inheritdoc />
    public Task<IntegrationAccount?> FindAsync(string clientId, CancellationToken cancellationToken) =>
        context.Set<IntegrationAccount>().AsNoTracking().SingleOrDefaultAsync(a => a.ClientId == clientId, cancellationToken);

    /// <inheritdoc />
    public Task TouchAsync(Guid id, DateTime time, CancellationToken cancellationToken) =>
        context.Set<IntegrationAccount>().Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.LastUsedTime, time), cancellationToken);
}
