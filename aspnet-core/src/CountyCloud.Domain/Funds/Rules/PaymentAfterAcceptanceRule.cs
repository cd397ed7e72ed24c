using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>All but a mid-point or progress payment follows the acceptance of the sub-project (M103, Z1268).</summary>
public sealed class PaymentAfterAcceptanceRule(PaymentStage stage, SubProjectPosition subProject, DisbursementRules rules) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => stage is not (PaymentStage.Mid or PaymentStage.Progress) && !subProject.IsAccepted;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:PaymentBeforeAcceptance").WithData("subProject", subProject.Number)
        .WithData("source", stage == PaymentStage.Final ? rules.FinalShare?.Source ?? "M103" : rules.AcceptanceMode?.Source ?? "W-10");
}
