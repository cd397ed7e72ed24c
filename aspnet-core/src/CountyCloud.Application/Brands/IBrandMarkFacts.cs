namespace CountyCloud.Brands;

/// <summary>Whether a brand's mark may be printed. Asked by whoever prints labels (TRACE-21).</summary>
public interface IBrandMarkFacts
{
    /// <summary>The answer for one subject and product today.</summary>
    /// <param name="brandCode">Brand.</param>
    /// <param name="productId">Product.</param>
    /// <param name="holderSubjectId">Trace subject that prints; a licence without a subject holds for its holder by name only, so it is not asked.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<BrandMarkRight> GetAsync(string brandCode, Guid productId, Guid? holderSubjectId, CancellationToken cancellationToken);
}

/// <summary>Whether a mark may be printed, and if not, why.</summary>
/// <param name="IsAllowed">True when it may.</param>
/// <param name="LicenceNumber">Licence that allows it, or the newest that does not any more.</param>
/// <param name="ValidUntil">Last day of that licence.</param>
/// <param name="State">State of that licence; null without any.</param>
public sealed record BrandMarkRight(bool IsAllowed, string? LicenceNumber, DateOnly? ValidUntil, BrandLicenceState? State);
