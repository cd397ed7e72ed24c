using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>Nobody signs two levels of one document, over all its rounds, neither themselves nor in another's place; within one step no person signs for two roles.</summary>
public sealed class NobodySignsTwoLevelsRule(Approval approval, ApprovalActor actor) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => approval.Decisions.Any(d => d.Kind is DecisionKind.Approve or DecisionKind.Return or DecisionKind.Reject && (d.IsBy(actor.UserId) || (actor.InPlaceOfId is { } other && d.IsBy(other))) && (d.StepOrder != approval.CurrentStep || d.Round == approval.Round));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Approvals:TwoLevels").WithData("number", approval.DocumentNumber).WithData("user", actor.UserName);
}
