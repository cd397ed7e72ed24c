using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>Only a document that was returned for change is sent in again.</summary>
public sealed class OnlyAReturnedDocumentIsSentInAgainRule(Approval approval) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => approval.State != ApprovalState.Returned;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Approvals:NotReturned").WithData("number", approval.DocumentNumber);
}
