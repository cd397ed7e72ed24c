using CountyCloud.Documents;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Governance;

/// <summary>A check of the county or of a superior body found something: it becomes a rectification (W-06: M91, C181). Told in the transaction that records the check.</summary>
/// <param name="Origin">Kind of document in which it was found.</param>
/// <param name="OriginId">That document.</param>
/// <param name="Finding">What was found.</param>
/// <param name="ContractorId">Contractor that must put it right; null for a unit of the county.</param>
/// <param name="ResponsibleUnit">Unit that must put it right.</param>
/// <param name="Deadline">Last day, as the inspecting body set it; null without a limit.</param>
/// <param name="SubProjectId">Sub-project concerned, when known.</param>
/// <param name="FindingId">The finding in that document, where the document keeps them apart.</param>
public sealed record FindingRaised(DocumentType Origin, Guid OriginId, string Finding, Guid? ContractorId, string? ResponsibleUnit, DateOnly? Deadline,
    Guid? SubProjectId = null, Guid? FindingId = null) : IDomainEvent;
