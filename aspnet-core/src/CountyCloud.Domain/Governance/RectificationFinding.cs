using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>A finding that is to be corrected.</summary>
/// <param name="Origin">What it came from.</param>
/// <param name="OriginType">Kind of document in which it was made; null when there is none.</param>
/// <param name="OriginId">That document.</param>
/// <param name="SubProjectId">Sub-project concerned; null for none.</param>
/// <param name="ContractorId">Contractor that corrects it; null when a unit of the county does.</param>
/// <param name="Title">What it is about, for lists.</param>
/// <param name="Finding">What was found.</param>
/// <param name="ResponsibleUnit">Unit or contractor that corrects it, by name.</param>
/// <param name="DueOn">Last day; null without a limit.</param>
/// <param name="OpenedBy">Body that opens it, and checks it later.</param>
/// <param name="FindingId">The finding in that document, where the document keeps them apart.</param>
public sealed record RectificationFinding(
    RectificationOrigin Origin, DocumentType? OriginType, Guid? OriginId, Guid? SubProjectId, Guid? ContractorId, string Title, string Finding, string ResponsibleUnit, DateOnly? DueOn, RectificationOpener OpenedBy,
    Guid? FindingId = null);
