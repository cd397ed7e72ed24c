using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>An approval is decided only while it waits for a step.</summary>
public sealed class ApprovalIsPendingRule(Approval approval) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => approval.State != ApprovalState.Pending;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Approvals:NotPending").WithData("number", approval.DocumentNumber).WithData("state", approval.State);
}
