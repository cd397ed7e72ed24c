using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>What codes keep of a product: as it was when they were issued.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">Code in the county's product library.</param>
/// <param name="Name">Name.</param>
/// <param name="Gtin">GTIN-14, when it has one; else codes have the short address.</param>
public sealed record CodeProduct(Guid Id, string Code, LocalizedText Name, string? Gtin);

/// <summary>A trace subject that gets codes.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
public sealed record CodeSubject(Guid Id, string Name);

/// <summary>A lot whose packages are marked.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="ProductId">Product; null when the lot names none of the library.</param>
/// <param name="Packages">How many packages it has; null when it is not packed.</param>
public sealed record CodeLot(Guid Id, string Number, Guid? ProductId, int? Packages);

/// <summary>A brand mark that may be printed.</summary>
/// <param name="Code">Code of the brand.</param>
/// <param name="Name">Name.</param>
/// <param name="LogoFile">Its picture in the county's assets; null when there is none, and the name is printed.</param>
/// <param name="CompanyBrand">Brand of the company or product beside it (BRAND-13).</param>
public sealed record CodeBrandMark(string Code, LocalizedText Name, string? LogoFile = null, string? CompanyBrand = null);
