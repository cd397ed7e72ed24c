using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Web.Public.Caching;

namespace CountyCloud.HttpApi.Host.PublicPortal;

/// <summary>A county was opened, closed or renamed: with the commit this process forgets its pages and the lists that name it. Other processes learn it from the versions of the pages within a second.</summary>
internal sealed class EvictPagesOfTenantHandler(CountyCloudDbContextBase context, ICountyPageCache cache) : IDomainEventHandler<TenantChanged>
{
    /// <inheritdoc />
    public Task HandleAsync(TenantChanged domainEvent, CancellationToken cancellationToken)
    {
        context.AfterCommit(() => cache.EvictAsync(domainEvent.TenantId, CancellationToken.None));
        return Task.CompletedTask;
    }
}
