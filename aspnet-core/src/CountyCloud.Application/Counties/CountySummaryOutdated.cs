using CountyCloud.Framework.Events;
using CountyCloud.Oversight;

namespace CountyCloud.Counties;

/// <summary>What a county with a database of its own has published is out of date. Stored with the change; the platform's rows follow.</summary>
[EventName("Counties.CountySummaryOutdated")]
public sealed record CountySummaryOutdated : IDistributedEvent;

/// <summary>Publishes anew what the authorities above and the public list of counties read; doing it twice is the same as once.</summary>
public sealed class RepublishCountySummary(CountySummaryPublisher summary, OversightSummaryPublisher oversight) : IDistributedEventHandler<CountySummaryOutdated>
{
    /// <inheritdoc />
    public async Task HandleAsync(CountySummaryOutdated distributedEvent, CancellationToken cancellationToken)
    {
        await summary.PublishAsync(cancellationToken);
        await oversight.PublishAsync(cancellationToken);
    }
}
