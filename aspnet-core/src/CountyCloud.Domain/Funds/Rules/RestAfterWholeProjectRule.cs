using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>The rest is paid when the whole project is accepted (Z1270).</summary>
public sealed class RestAfterWholeProjectRule(PaymentStage stage, SubProjectPosition subProject, RuleWords? twoPart) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => stage == PaymentStage.Rest && !subProject.IsWholeProjectAccepted;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:WholeProjectNotAccepted").WithData("subProject", subProject.Number).WithData("source", twoPart?.Source ?? "W-10");
}
