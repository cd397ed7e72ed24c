using CountyCloud.Framework.Application;
using CountyCloud.Products;

namespace CountyCloud.Brands;

/// <summary>Reads certificates, licences, visual identity and brand work of the current county.</summary>
public interface IBrandQueries
{
    /// <summary>A page of certificates.</summary>
    Task<PagedResultDto<CertificateListItemDto>> GetCertificatesAsync(CertificateListInput input, CancellationToken cancellationToken);

    /// <summary>A page of licences.</summary>
    Task<PagedResultDto<BrandLicenceListItemDto>> GetLicencesAsync(BrandLicenceListInput input, CancellationToken cancellationToken);

    /// <summary>A page of versions of visual identities.</summary>
    Task<PagedResultDto<VisualIdentityListItemDto>> GetIdentitiesAsync(VisualIdentityListInput input, CancellationToken cancellationToken);

    /// <summary>A page of brand work.</summary>
    Task<PagedResultDto<BrandProjectListItemDto>> GetProjectsAsync(BrandProjectListInput input, CancellationToken cancellationToken);

    /// <summary>Certificates that hold on a day, of products or of holders by name; for reading.</summary>
    Task<IReadOnlyList<Certificate>> GetHeldAsync(IReadOnlyCollection<Guid> productIds, IReadOnlyCollection<string> holders, DateOnly day, CancellationToken cancellationToken);

    /// <summary>All certificates that hold on a day, newest first, and after them those that ended since another; for reading.</summary>
    Task<IReadOnlyList<Certificate>> GetAllShownAsync(DateOnly day, DateOnly endedSince, int max, CancellationToken cancellationToken);

    /// <summary>Certificates that end on or before a day and are not ended yet; tracked.</summary>
    Task<IReadOnlyList<Certificate>> GetEndingAsync(DateOnly until, int max, CancellationToken cancellationToken);

    /// <summary>Licences in force that end on or before a day, those that end first at first; for reading.</summary>
    Task<IReadOnlyList<BrandLicence>> GetLicencesEndingAsync(DateOnly until, int max, CancellationToken cancellationToken);

    /// <summary>Licences whose period ended before a day and that are not ended yet; tracked.</summary>
    Task<IReadOnlyList<BrandLicence>> GetOverAsync(DateOnly before, int max, CancellationToken cancellationToken);

    /// <summary>Licences in force on a day, newest first; for reading.</summary>
    Task<IReadOnlyList<BrandLicence>> GetLicencesInForceAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Every licence that was ever granted, with its brand, in one statement; for reading. A county has some dozens.</summary>
    Task<IReadOnlyList<LicenceWithBrand>> GetLicensesWithBrandAsync(CancellationToken cancellationToken);

    /// <summary>Products with their certificates, those that are over among them, in one statement, by ids or by GTIN or county-issued code; for reading.</summary>
    Task<IReadOnlyList<ProductWithCertificates>> GetProductsWithCertificatesAsync(IReadOnlyCollection<Guid>? ids, string? gtinOrCode, CancellationToken cancellationToken);

    /// <summary>The version of a brand's visual identity that is out; null for none. Tracked.</summary>
    Task<VisualIdentity?> FindLaunchedAsync(string brandCode, CancellationToken cancellationToken);

    /// <summary>Highest version of a brand's visual identity so far.</summary>
    Task<int> GetLastVersionAsync(string brandCode, CancellationToken cancellationToken);

    /// <summary>Brand work by kind.</summary>
    Task<IReadOnlyList<WorkCount>> CountWorkAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Company and product brands that are fostered or were, without what was given up (BRAND-27).</summary>
    Task<IReadOnlyList<FosteredCount>> CountFosteredAsync(CancellationToken cancellationToken);

    /// <summary>Counts of brands, licences, users of the VI and certificates.</summary>
    Task<BrandCounts> CountAsync(DateOnly day, CancellationToken cancellationToken);
}

/// <summary>Brand work of a kind.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Done">Pieces of work that are done.</param>
/// <param name="Running">Those under way; for supply points those whose certification holds.</param>
/// <param name="Issued">Pieces of packaging given out.</param>
/// <param name="PlannedCost">Planned cost, yuan.</param>
/// <param name="ActualCost">Cost so far, yuan.</param>
public sealed record WorkCount(BrandProjectKind Kind, int Done, int Running, decimal Issued, decimal PlannedCost, decimal ActualCost);

/// <summary>Fostered brands of a kind (BRAND-27).</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Total">Brands.</param>
/// <param name="Done">Those whose work is done.</param>
/// <param name="Leading">Those of leading companies of the park.</param>
public sealed record FosteredCount(FosteredBrandKind Kind, int Total, int Done, int Leading);

/// <summary>Counts of a county's brands.</summary>
public sealed record BrandCounts(int PublicBrands, int Licensees, int IdentityAdoptions, int CertifiedProducts);

/// <summary>A licence and its brand; the brand is null when the county removed it.</summary>
public sealed record LicenceWithBrand(BrandLicence Licence, BrandValues? Brand);

/// <summary>A product and its certificates.</summary>
public sealed record ProductWithCertificates(Product Product, IReadOnlyList<Certificate> Certificates);
