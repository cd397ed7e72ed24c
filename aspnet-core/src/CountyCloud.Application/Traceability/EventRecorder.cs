using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <summary>
/// The one way by which events are stored: forms, Excel, devices and the REST interface all end here. Inside the caller's unit of work; all
/// events or none.
/// </summary>
public sealed partial class EventRecorder
{
    /// <summary>Checks the rules, moves the stock of the lots and stores the events.</summary>
    /// <param name="events">Events in the order in which they are to be taken.</param>
    /// <param name="origin">Where they come from.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="Framework.Errors.BusinessException">A rule is broken; nothing is stored. Its data <c>eventIndex</c> tells which event.</exception>
    public Task<RecordedEvents> RecordAsync(IReadOnlyList<EpcisEvent> events, EventOrigin origin, CancellationToken cancellationToken) =>
        RecordAsync([.. events.Select(e => new CapturedEvent(e))], origin, cancellationToken);

    /// <summary>The same with the JSON-LD that each event was read from.</summary>
    public Task<RecordedEvents> RecordAsync(IReadOnlyList<CapturedEvent> events, EventOrigin origin, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
