using CountyCloud.Documents;

namespace CountyCloud.Approvals;

/// <summary>What is to be approved.</summary>
/// <param name="Type">Kind of document.</param>
/// <param name="Id">Document.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="WorkKind">Kind of work, when it has one.</param>
/// <param name="Amount">Amount in yuan, when it has one.</param>
/// <param name="ContractorId">Contractor whose document it is; only its people and the county's own see the approval.</param>
public sealed record ApprovalSubject(DocumentType Type, Guid Id, string Number, string Title, WorkKind? WorkKind = null, decimal? Amount = null, Guid? ContractorId = null);
