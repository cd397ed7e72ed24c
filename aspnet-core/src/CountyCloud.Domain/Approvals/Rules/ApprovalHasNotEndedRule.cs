using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>What has ended is not taken back.</summary>
public sealed class ApprovalHasNotEndedRule(Approval approval) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => approval.State is not (ApprovalState.Pending or ApprovalState.Returned);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Approvals:Ended").WithData("number", approval.DocumentNumber).WithData("state", approval.State);
}
