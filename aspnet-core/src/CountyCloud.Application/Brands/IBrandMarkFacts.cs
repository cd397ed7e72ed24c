using CountyCloud.Framework.Localization;

namespace CountyCloud.Brands;

/// <summary>Whether a brand's mark may be printed. Asked by whoever prints labels (TRACE-32, BRAND-26).</summary>
public interface IBrandMarkFacts
{
    /// <summary>The mark that a subject may print on a product today; null when it holds no licence for it that is in force.</summary>
    /// <param name="productId">Product.</param>
    /// <param name="subjectId">Trace subject that prints.</param>
    /// <param name="subjectName">Its name: a licence that names no trace subject is its holder's by name.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<BrandMark?> FindAsync(Guid productId, Guid subjectId, string subjectName, CancellationToken cancellationToken);
}

/// <summary>A mark that may be printed today.</summary>
/// <param name="BrandCode">Brand.</param>
/// <param name="Name">Its name.</param>
/// <param name="LogoFile">Its picture; null when the county has none.</param>
/// <param name="CompanyBrand">Brand of the company or product that stands beside it (BRAND-13: Z78).</param>
/// <param name="LicenceNumber">Licence that allows it.</param>
/// <param name="ValidUntil">Last day of that licence.</param>
public sealed record BrandMark(string BrandCode, LocalizedText Name, string? LogoFile, string? CompanyBrand, string LicenceNumber, DateOnly ValidUntil);
