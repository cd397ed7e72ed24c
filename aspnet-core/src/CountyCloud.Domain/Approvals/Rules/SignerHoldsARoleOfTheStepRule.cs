using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>A step is signed by a role that it names and that has not signed it yet.</summary>
public sealed class SignerHoldsARoleOfTheStepRule(Approval approval, ApprovalStep step, ApprovalActor actor, string? role) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => role is null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Approvals:WrongRole").WithData("number", approval.DocumentNumber).WithData("step", step.Name.Source).WithData("roles", step.Roles).WithData("user", actor.UserName).WithData("source", step.Source ?? string.Empty);
}
