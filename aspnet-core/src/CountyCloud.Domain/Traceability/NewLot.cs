using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>A lot that an event begins.</summary>
/// <param name="Identifier">Normalised identifier.</param>
/// <param name="Number">Number that people read.</param>
/// <param name="Product">Product.</param>
/// <param name="Gtin">GTIN-14; null when the product has none.</param>
/// <param name="Uom">Unit; null when pieces are counted.</param>
/// <param name="BestBefore">Last day on which it may be sold; null when it has none.</param>
public sealed record NewLot(string Identifier, string Number, LotProduct Product, string? Gtin, string? Uom, DateOnly? BestBefore);

/// <summary>Product of a lot, as it was called when the lot began.</summary>
/// <param name="Id">Id in the product library; null when it is known by name only.</param>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
public sealed record LotProduct(Guid? Id, string Code, LocalizedText Name);
