using CountyCloud.Brands;

namespace CountyCloud.Products;

/// <summary>What has to be known to list a product in a shop.</summary>
/// <param name="NeededKinds">Certificates that the county wants for listing (Z75).</param>
/// <param name="HeldKinds">Certificates that hold today, of the product and of its producers.</param>
/// <param name="NeedsTraceCode">True when the county lists only goods with a trace code (TRACE-19: Z65).</param>
/// <param name="HasTraceCode">True when codes are out for it.</param>
public sealed record ListingFacts(IReadOnlyCollection<CertificationKind> NeededKinds, IReadOnlyCollection<CertificationKind> HeldKinds, bool NeedsTraceCode, bool HasTraceCode);
