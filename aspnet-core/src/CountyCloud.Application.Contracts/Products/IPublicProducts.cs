using CountyCloud.Brands;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Products;

/// <summary>What everybody may see of a county's products and brands. For the public site.</summary>
public interface IPublicProducts
{
    /// <summary>Products of the library, licensees and certificates of the current county, each at most 200.</summary>
    Task<PublicProductsDto> GetAsync(CancellationToken cancellationToken = default);
}

/// <summary>What is public.</summary>
/// <param name="Products">Published products.</param>
/// <param name="Licensees">Licences in force (W-29: public list).</param>
/// <param name="Certificates">Certificates that hold.</param>
/// <param name="Titles">Titles of the county.</param>
public sealed record PublicProductsDto(IReadOnlyList<PublicProduct> Products, IReadOnlyList<PublicLicensee> Licensees, IReadOnlyList<PublicCertificate> Certificates, IReadOnlyList<PublicTitle> Titles);

/// <summary>A product.</summary>
public sealed record PublicProduct(string Number, LocalizedText Name, ProductKind Kind, string Category, string? Grade, string? Township, string? Village, string? StandardName, LocalizedText Description, IReadOnlyList<ProductListing> Listings);

/// <summary>A licence in force.</summary>
public sealed record PublicLicensee(string Number, LocalizedText BrandName, string Holder, string Standard, DateOnly To, IReadOnlyList<string> Products);

/// <summary>A certificate that holds.</summary>
public sealed record PublicCertificate(CertificationKind Kind, string? Number, string Holder, LocalizedText? ProductName, string? Issuer, DateOnly? ValidUntil);

/// <summary>A title.</summary>
public sealed record PublicTitle(LocalizedText Name, LocalizedText Products);
