using CountyCloud.Framework.Entities;

namespace CountyCloud.Brands;

/// <summary>A brand licence is not in force any more: suspended, withdrawn or over. The mark is withheld from labels from now on.</summary>
/// <param name="LicenceId">Licence.</param>
/// <param name="Number">Its number.</param>
/// <param name="BrandCode">Brand.</param>
/// <param name="State">Why.</param>
/// <param name="Holder">Who held it.</param>
/// <param name="HolderSubjectId">Trace subject that held it; null for one known by name only.</param>
public sealed record BrandLicenceLapsed(Guid LicenceId, string Number, string BrandCode, BrandLicenceState State, string Holder, Guid? HolderSubjectId) : IDomainEvent;
