using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>Nobody approves what they asked for, in any round, neither themselves nor in another's place.</summary>
public sealed class NobodyApprovesWhatTheyAskedForRule(Approval approval, ApprovalActor actor) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => actor.Is(approval.RequesterId) || approval.Decisions.Any(d => d.Kind == DecisionKind.Submit && actor.Is(d.UserId));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Approvals:OwnRequest").WithData("number", approval.DocumentNumber);
}
