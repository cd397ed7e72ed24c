namespace CountyCloud.Traceability;

/// <summary>A line of a recall.</summary>
/// <param name="LotId">Lot.</param>
/// <param name="LotNumber">Its number.</param>
/// <param name="ProductName">Its product.</param>
/// <param name="Uom">Unit; null for pieces.</param>
/// <param name="Kind">Left, or sold.</param>
/// <param name="Place">Identifier of the place.</param>
/// <param name="PlaceName">Its name.</param>
/// <param name="HolderId">Trace subject that has or sold it.</param>
/// <param name="HolderName">Its name.</param>
/// <param name="Quantity">How much.</param>
public sealed record RecallLine(Guid LotId, string LotNumber, string ProductName, string? Uom, RecallItemKind Kind, string Place, string PlaceName, Guid? HolderId, string? HolderName, decimal Quantity);
