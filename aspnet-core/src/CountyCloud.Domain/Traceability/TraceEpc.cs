namespace CountyCloud.Traceability;

/// <summary>An identifier of an event.</summary>
/// <param name="Role">What it is to the event.</param>
/// <param name="Identifier">Normalised identifier: the EPC URN and the Digital Link of one key are one text.</param>
/// <param name="IsClass">True when it came in a quantity list: a product or a lot, not one item.</param>
/// <param name="Quantity">Amount; null when it is not known, or for one item.</param>
/// <param name="Uom">Unit; null when pieces are counted.</param>
public sealed record TraceEpc(TraceEpcRole Role, string Identifier, bool IsClass, decimal? Quantity, string? Uom);
