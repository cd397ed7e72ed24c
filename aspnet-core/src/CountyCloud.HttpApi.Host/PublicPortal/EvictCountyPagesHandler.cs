using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Tenders;
using CountyCloud.Web.Public.Caching;

namespace CountyCloud.HttpApi.Host.PublicPortal;

/// <summary>
/// A county changed what its public page shows: the page is forgotten when the change is committed, not before, or a reader in between
/// would put the old page back.
/// </summary>
/// <remarks>A transaction may save several times and so raise several events; one eviction after it is enough.</remarks>
internal sealed class EvictCountyPagesHandler(CountyCloudDbContext context, ICurrentTenant currentTenant, ICountyPageCache cache, ICountySummaryRepository summaries, ICountyOutbox outbox, TimeProvider clock)
    : IDomainEventHandler<CountyConfigurationChangedEvent>, IDomainEventHandler<ShownToEverybodyChanged>, IDomainEventHandler<TenderPublished>, IDomainEventHandler<ContractSigned>, IDomainEventHandler<ContractAmended>,
        IDomainEventHandler<PaymentMoved>, IDomainEventHandler<SchemeApproved>, IDomainEventHandler<SubProjectAccepted>
{
    private readonly HashSet<Guid> _planned = [];

    /// <inheritdoc />
    public Task HandleAsync(CountyConfigurationChangedEvent domainEvent, CancellationToken cancellationToken) => PlanAsync();

    /// <inheritdoc />
    public async Task HandleAsync(ShownToEverybodyChanged domainEvent, CancellationToken cancellationToken)
    {
        // Other processes learn it from the version of the county's pages: see PublicPageVersionsQuery.
        if (outbox.IsApart)
        {
            outbox.Add(new CountySummaryOutdated());
        }
        else
        {
            await summaries.TouchAsync(currentTenant.GetCountyId(), clock.GetUtcNow().UtcDateTime, cancellationToken);
        }

        await PlanAsync();
    }

    /// <inheritdoc />
    public Task HandleAsync(TenderPublished domainEvent, CancellationToken cancellationToken) => PlanAsync();

    /// <inheritdoc />
    public Task HandleAsync(ContractSigned domainEvent, CancellationToken cancellationToken) => PlanAsync();

    /// <inheritdoc />
    public Task HandleAsync(ContractAmended domainEvent, CancellationToken cancellationToken) => PlanAsync();

    /// <inheritdoc />
    public Task HandleAsync(PaymentMoved domainEvent, CancellationToken cancellationToken) => PlanAsync();

    /// <inheritdoc />
    public Task HandleAsync(SchemeApproved domainEvent, CancellationToken cancellationToken) => PlanAsync();

    /// <inheritdoc />
    public Task HandleAsync(SubProjectAccepted domainEvent, CancellationToken cancellationToken) => PlanAsync();

    private Task PlanAsync()
    {
        var county = currentTenant.GetCountyId();
        if (_planned.Add(county))
        {
            context.AfterCommit(async () =>
            {
                _planned.Remove(county);
                await cache.EvictAsync(county, CancellationToken.None);
            });
        }

        return Task.CompletedTask;
    }
}
