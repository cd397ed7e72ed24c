namespace CountyCloud.Traceability;

/// <summary>A product as a new lot needs it.</summary>
/// <param name="Product">Id, code and name.</param>
/// <param name="Gtin">GTIN-14; null without one.</param>
/// <param name="Uom">Unit of its lots.</param>
/// <param name="ShelfLifeDays">Days that it keeps; null when unlimited.</param>
public sealed record LotProductFacts(LotProduct Product, string? Gtin, string? Uom, int? ShelfLifeDays);

/// <summary>Products for new lots: the product library's part that recording needs.</summary>
public interface ILotProducts
{
    /// <summary>Product of a code; null when the library has none.</summary>
    Task<LotProductFacts?> FindByCodeAsync(string code, CancellationToken cancellationToken);

    /// <summary>Products for whose lots people record, by name.</summary>
    Task<IReadOnlyList<LotProductFacts>> GetAllAsync(int most, CancellationToken cancellationToken);

    /// <summary>Product of a GTIN-14; null when the library has none, so that its goods are kept without stock.</summary>
    Task<LotProductFacts?> FindByGtinAsync(string gtin, CancellationToken cancellationToken);
}
