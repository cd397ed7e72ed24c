using CountyCloud.Counties;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using CountyCloud.Funds;

namespace CountyCloud.Oversight;

/// <summary>
/// Publishes how the current county's programme goes to the authorities above it (DATA-17): with every change of its configuration, so that
/// a new county is there at once, and every hour by <see cref="OversightSummaryJob"/>, because days pass and money moves. Not with every
/// posting: all of a county's payments would then wait for one row.
/// </summary>
public sealed class OversightSummaryPublisher(
    ICountyConfiguration configuration, FundExecutionReader execution, IOversightFigureQueries queries, IOversightSummaryRepository summaries, ICurrentTenant tenant, TimeProvider clock, ICountyOutbox outbox)
    : IDomainEventHandler<CountyConfigurationChangedEvent>
{
    /// <inheritdoc />
    public Task HandleAsync(CountyConfigurationChangedEvent domainEvent, CancellationToken cancellationToken) =>
        outbox.IsApart ? Task.CompletedTask : PublishAsync(cancellationToken);

    /// <summary>Publishes the current county; a county without a profile has nothing to publish yet.</summary>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        var countyId = tenant.GetCountyId();
        await summaries.LockAsync(countyId, cancellationToken);
        if (await configuration.GetProfileAsync(cancellationToken) is null)
        {
            return;
        }

        var budget = await execution.ReadAsync(asOf: null, cancellationToken);
        var total = budget.Total;
        var figures = await queries.GetAsync(CountyDay.Today(clock), cancellationToken) with
        {
            Planned = total.Planned,
            Allocated = total.Allocated,
            Committed = total.Committed,
            Payable = total.Payable,
            Paid = total.Paid,
            ExecutionRate = total.ExecutionRate,
        };
        var summary = await summaries.FindAsync(countyId, cancellationToken);
        if (summary is null)
        {
            summary = new OversightSummary(countyId);
            summaries.Add(summary);
        }

        var systems = budget.Lines.Where(l => l.Level == 0).Select(l => new OversightSystem(
            l.Code, l.Name, l.Amounts.Planned + l.Amounts.Reallocated, l.Amounts.Allocated, l.Amounts.Committed, l.Amounts.Payable, l.Amounts.Paid, l.Amounts.ExecutionRate));
        summary.Publish(figures, [.. systems], clock.GetUtcNow().UtcDateTime);
        await summaries.SaveAsync(cancellationToken);
    }
}

/// <summary>Counts what a county publishes besides its money. Reads the current county only.</summary>
public interface IOversightFigureQueries
{
    /// <summary>Figures on a day; the money is not filled in.</summary>
    Task<OversightFigures> GetAsync(DateOnly day, CancellationToken cancellationToken);
}
