using CountyCloud.Documents;

namespace CountyCloud.Funds;

/// <summary>What is reported.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">Short title.</param>
/// <param name="Description">What was found.</param>
/// <param name="ContractorId">Contractor concerned.</param>
/// <param name="SubProjectId">Sub-project concerned.</param>
/// <param name="PaymentId">Payment concerned.</param>
/// <param name="By">User name; empty for the system.</param>
/// <param name="Day">Day.</param>
/// <param name="OriginType">Kind of document that tells of it, when there is one.</param>
/// <param name="OriginId">That document.</param>
public sealed record ViolationReport(ViolationKind Kind, string Title, string Description, Guid? ContractorId, Guid? SubProjectId, Guid? PaymentId, string By, DateOnly Day,
    DocumentType? OriginType = null, Guid? OriginId = null);
