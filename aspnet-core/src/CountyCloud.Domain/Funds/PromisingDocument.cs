using CountyCloud.Documents;

namespace CountyCloud.Funds;

/// <summary>A contract or an approved scheme with what it promises (FUND-16).</summary>
/// <param name="Type">Kind of the document.</param>
/// <param name="Id">The document.</param>
/// <param name="Name">Its number, for a contract with its title; the ledger's description.</param>
/// <param name="Promises">What it promises.</param>
/// <param name="PayeeId">Contractor; null while unknown.</param>
/// <param name="PayeeName">Its name.</param>
public sealed record PromisingDocument(DocumentType Type, Guid Id, string Name, IReadOnlyList<Promise> Promises, Guid? PayeeId, string? PayeeName);
