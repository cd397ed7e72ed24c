using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <summary>An event with the JSON-LD it was read from.</summary>
/// <param name="Event">The event.</param>
/// <param name="Json">Its own JSON-LD; null when it is written from the event.</param>
/// <param name="Step">Step of life when a form made it; null: inferred.</param>
/// <param name="NewLots">Lots that it begins, for which the form knows the product; others are read from ilmd.</param>
public sealed record CapturedEvent(EpcisEvent Event, string? Json = null, TraceStep? Step = null, IReadOnlyList<NewLot>? NewLots = null)
{
    /// <summary>Its hash id when whoever read the JSON-LD computed it already; null: computed from it.</summary>
    public string? Hash { get; init; }
}
