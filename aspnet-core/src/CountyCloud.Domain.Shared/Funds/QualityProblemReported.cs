using CountyCloud.Documents;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Funds;

/// <summary>
/// A quality, safety or expiry problem, or cheated consumers, became known (FUND-38, Z75): any context raises it, and a case is opened that
/// holds the money of whoever is concerned until it is decided whether to stop or cut it.
/// </summary>
/// <param name="Title">What it is, in a line.</param>
/// <param name="Description">What was found.</param>
/// <param name="ContractorId">Contractor concerned, when known.</param>
/// <param name="SubProjectId">Sub-project concerned, when known.</param>
/// <param name="DocumentType">Kind of document that tells of it, when there is one.</param>
/// <param name="DocumentId">That document.</param>
public sealed record QualityProblemReported(string Title, string Description, Guid? ContractorId, Guid? SubProjectId, DocumentType? DocumentType = null, Guid? DocumentId = null) : IDomainEvent;
