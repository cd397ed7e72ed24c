using CountyCloud.Brands;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>What the trace system asks of products, certificates and brands.</summary>
public interface ITraceProductFacts
{
    /// <summary>Facts of many products by id, in two statements; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, ProductFacts>> GetAsync(IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken);

    /// <summary>The product with a GTIN or a county-issued code; null for none.</summary>
    Task<ProductFacts?> FindAsync(string gtinOrCode, CancellationToken cancellationToken);
}

/// <summary>What a label, a lot and the public trace page say of a product.</summary>
/// <param name="Id">Product.</param>
/// <param name="Code">County-issued code.</param>
/// <param name="Name">Name.</param>
/// <param name="Gtin">GTIN; null while it goes by the county's code.</param>
/// <param name="Category">Group.</param>
/// <param name="Unit">Unit of its lots, UN/ECE Rec 20; null: pieces.</param>
/// <param name="ShelfLifeDays">Days for which it keeps.</param>
/// <param name="PhotoId">Attachment with its picture.</param>
/// <param name="StandardName">Standard under which it is made.</param>
/// <param name="IsPublished">True when it is in the library.</param>
/// <param name="HasOpenProblem">True when a problem was confirmed and is not solved.</param>
/// <param name="Certificates">Its certificates that hold today.</param>
/// <param name="Licence">Its licence of the public brand; null when it never had one.</param>
public sealed record ProductFacts(
    Guid Id, string Code, LocalizedText Name, string? Gtin, string Category, string? Unit, int? ShelfLifeDays, Guid? PhotoId, string? StandardName, bool IsPublished, bool HasOpenProblem, IReadOnlyList<ProductCertificateFacts> Certificates,
    ProductBrandFacts? Licence)
{
    /// <summary>Grade.</summary>
    public string? Grade { get; init; }

    /// <summary>Net content as printed.</summary>
    public string? NetContent { get; init; }

    /// <summary>How to keep it.</summary>
    public string? Storage { get; init; }

    /// <summary>What it is.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>Every licence of a brand that names it, newest first: each is its holder's only.</summary>
    public IReadOnlyList<ProductBrandFacts> Licences { get; init; } = [];

    /// <summary>Certificates that it had and that are over, newest first; renewed ones are not among them.</summary>
    public IReadOnlyList<ProductCertificateFacts> Expired { get; init; } = [];

    /// <summary>Where it is sold.</summary>
    public IReadOnlyList<Products.ProductListing> Listings { get; init; } = [];
}

/// <summary>A certificate that holds.</summary>
public sealed record ProductCertificateFacts(Guid Id, CertificationKind Kind, string? Number, string? Issuer, DateOnly? IssuedOn, DateOnly? ValidUntil);

/// <summary>The licence of a product.</summary>
/// <param name="LicenceNumber">Number of the licence.</param>
/// <param name="BrandCode">Brand.</param>
/// <param name="BrandName">Its name.</param>
/// <param name="LogoFile">Its picture.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="HolderSubjectId">Trace subject that holds it.</param>
/// <param name="ValidUntil">Last day.</param>
/// <param name="IsActive">True when the mark may be printed today.</param>
public sealed record ProductBrandFacts(string LicenceNumber, string BrandCode, LocalizedText BrandName, string? LogoFile, string Holder, Guid? HolderSubjectId, DateOnly ValidUntil, bool IsActive)
{
    /// <summary>Brand of the company or product that stands beside it (BRAND-13: Z78).</summary>
    public string? CompanyBrand { get; init; }

    /// <summary>True when it is this subject's: by the trace subject it names, else by the holder's name.</summary>
    public bool IsHeldBy(Guid subjectId, string? subjectName) => HolderSubjectId is { } holder ? holder == subjectId : string.Equals(Holder.Trim(), subjectName?.Trim(), StringComparison.Ordinal);
}
