using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>Only whoever asked takes it back.</summary>
public sealed class OnlyTheRequesterWithdrawsRule(Approval approval, ApprovalActor actor) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => approval.RequesterId != actor.UserId;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Approvals:OnlyRequesterWithdraws").WithData("number", approval.DocumentNumber).WithData("requester", approval.RequesterName);
}
