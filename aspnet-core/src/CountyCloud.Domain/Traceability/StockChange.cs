namespace CountyCloud.Traceability;

/// <summary>A change of stock.</summary>
/// <param name="LotId">Lot.</param>
/// <param name="Place">Where.</param>
/// <param name="Quantity">By how much; below zero when it went.</param>
/// <param name="Reason">Why.</param>
public sealed record StockChange(Guid LotId, string Place, decimal Quantity, StockReason Reason);
