using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>No money before the design scheme with its budget is approved (M99).</summary>
public sealed class SchemeIsApprovedBeforePaymentRule(SubProjectPosition subProject, RuleWords? gate) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !subProject.IsSchemeApproved;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:SchemeNotApproved").WithData("subProject", subProject.Number).WithData("source", gate?.Source ?? "W-03");
}
