namespace CountyCloud.Traceability;

/// <summary>An identifier in an event, as the graph of trace walks it.</summary>
/// <param name="Sequence">Place of the event in the county's journal.</param>
/// <param name="EventId">Id of the event.</param>
/// <param name="Time">When, UTC.</param>
/// <param name="Step">Step of life; null when none fits.</param>
/// <param name="BizStep">Word of the standard.</param>
/// <param name="Place">Identifier of the place.</param>
/// <param name="Role">What the identifier is to the event.</param>
/// <param name="Identifier">Identifier.</param>
/// <param name="Quantity">How much of it; null when it was not told.</param>
/// <param name="Uom">Unit; null for pieces.</param>
public sealed record TraceLink(long Sequence, string EventId, DateTime Time, TraceStep? Step, string? BizStep, string? Place, TraceEpcRole Role, string Identifier, decimal? Quantity, string? Uom);
