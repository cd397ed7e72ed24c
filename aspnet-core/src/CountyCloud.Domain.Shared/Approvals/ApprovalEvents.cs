using CountyCloud.Documents;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Approvals;

/// <summary>
/// An approval came to an end or went back for change; whoever keeps the document acts on it in the same transaction.
/// </summary>
/// <param name="ApprovalId">Approval.</param>
/// <param name="DocumentType">Kind of document.</param>
/// <param name="DocumentId">Document.</param>
/// <param name="State">Approved, rejected, withdrawn or returned.</param>
/// <param name="Opinion">The last opinion given.</param>
public sealed record ApprovalDecided(Guid ApprovalId, DocumentType DocumentType, Guid DocumentId, ApprovalState State, string? Opinion) : IDomainEvent;

/// <summary>An approval waits for somebody else now: a step began, or a role of it has signed.</summary>
/// <param name="ApprovalId">Approval.</param>
/// <param name="DocumentType">Kind of document.</param>
/// <param name="DocumentId">Document.</param>
public sealed record ApprovalMoved(Guid ApprovalId, DocumentType DocumentType, Guid DocumentId) : IDomainEvent;
