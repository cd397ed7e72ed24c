using CountyCloud.Framework.Entities;

namespace CountyCloud.Brands;

/// <summary>A certificate ended (W-30). Whoever relies on it, such as listings, labels and alerts, looks again.</summary>
/// <param name="CertificateId">Certificate.</param>
/// <param name="Number">Number of its file in the county.</param>
/// <param name="Kind">Kind.</param>
/// <param name="ProductId">Product, for a product's certificate.</param>
/// <param name="HolderSubjectId">Trace subject that held it.</param>
/// <param name="Holder">Its name.</param>
/// <param name="ValidUntil">Last day on which it held.</param>
public sealed record CertificateExpired(Guid CertificateId, string Number, CertificationKind Kind, Guid? ProductId, Guid? HolderSubjectId, string Holder, DateOnly ValidUntil) : IDomainEvent;
