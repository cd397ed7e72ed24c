using CountyCloud.Brands;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Products;

/// <summary>What everybody may see of a county's products and brands. For the public site.</summary>
public interface IPublicProducts
{
    /// <summary>Brands, products of the library, licensees and certificates of the current county, each at most 100.</summary>
    Task<PublicProductsDto> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>A published product by its number; null for none, and for one that was taken off (PROD-09).</summary>
    Task<PublicProductDetail?> FindAsync(string number, CancellationToken cancellationToken = default);
}

/// <summary>What is public.</summary>
/// <param name="Products">Published products; those chosen first for e-commerce at first (PROD-24).</param>
/// <param name="Licensees">Licences in force (W-29: public list), and after them those that ended within a year.</param>
/// <param name="Certificates">Certificates that hold, and after them those that ended within a year.</param>
/// <param name="Titles">Titles of the county as a whole.</param>
/// <param name="Brands">Brands with the titles that are attached to them (BRAND-25).</param>
public sealed record PublicProductsDto(
    IReadOnlyList<PublicProduct> Products, IReadOnlyList<PublicLicensee> Licensees, IReadOnlyList<PublicCertificate> Certificates, IReadOnlyList<PublicTitle> Titles, IReadOnlyList<PublicBrand> Brands);

/// <summary>A product.</summary>
public sealed record PublicProduct(string Number, LocalizedText Name, ProductKind Kind, string Category, string? Grade, string? Township, string? Village, string? StandardName, LocalizedText Description, IReadOnlyList<ProductListing> Listings);

/// <summary>A product with all that is public of it. Producers are not among it: many are households.</summary>
/// <param name="Product">What the library's list says.</param>
/// <param name="Content">What the library says.</param>
/// <param name="Gtin">GTIN; null while it goes by the county's code.</param>
/// <param name="Licensees">Who may print a public brand on it, and who no longer may.</param>
/// <param name="Certificates">Its certificates, those that are over marked as such.</param>
/// <param name="Titles">Titles that are attached to it (BRAND-25).</param>
public sealed record PublicProductDetail(PublicProduct Product, ProductContent Content, string? Gtin, IReadOnlyList<PublicLicensee> Licensees, IReadOnlyList<PublicCertificate> Certificates, IReadOnlyList<PublicTitle> Titles);

/// <summary>A licence.</summary>
/// <param name="Number">Number.</param>
/// <param name="BrandName">Brand.</param>
/// <param name="Holder">Holder.</param>
/// <param name="Standard">Standard that the holder meets.</param>
/// <param name="To">Last day of its period.</param>
/// <param name="Products">Products on which the mark may be printed.</param>
/// <param name="EndedAs">Why it is not in force any more; null while it is.</param>
public sealed record PublicLicensee(string Number, LocalizedText BrandName, string Holder, string Standard, DateOnly To, IReadOnlyList<string> Products, BrandLicenceState? EndedAs)
{
    /// <summary>Picture of the mark; null when there is none, and once it may not be shown.</summary>
    public string? LogoFile { get; init; }

    /// <summary>Brand of the company or product beside it (BRAND-13: Z78).</summary>
    public string? CompanyBrand { get; init; }
}

/// <summary>A certificate.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Number">Its number.</param>
/// <param name="Holder">Holder.</param>
/// <param name="ProductName">Product.</param>
/// <param name="Issuer">Issuer.</param>
/// <param name="ValidUntil">Last day; null: without end.</param>
/// <param name="IsOver">True when it does not hold any more.</param>
public sealed record PublicCertificate(CertificationKind Kind, string? Number, string Holder, LocalizedText? ProductName, string? Issuer, DateOnly? ValidUntil, bool IsOver);

/// <summary>A title.</summary>
public sealed record PublicTitle(LocalizedText Name, LocalizedText Products);

/// <summary>A brand.</summary>
/// <param name="Code">Code.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Name">Name.</param>
/// <param name="Slogan">Slogan.</param>
/// <param name="Products">Goods that it stands for.</param>
/// <param name="LogoFile">Picture; null for none.</param>
/// <param name="Titles">Titles that are attached to it (BRAND-25).</param>
public sealed record PublicBrand(string Code, BrandKind Kind, LocalizedText Name, LocalizedText Slogan, LocalizedText Products, string? LogoFile, IReadOnlyList<PublicTitle> Titles);
