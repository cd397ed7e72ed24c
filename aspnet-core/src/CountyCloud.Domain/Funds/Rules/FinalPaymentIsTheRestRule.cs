using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>The final payment and the rest are exactly the budget less what was paid (M103, Z1270).</summary>
public sealed class FinalPaymentIsTheRestRule(PaymentStage stage, decimal amount, decimal left, RuleWords? finalShare) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => stage is PaymentStage.Final or PaymentStage.Rest && amount != left;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:FinalPaymentIsNotTheRest").WithData("amount", amount).WithData("left", left).WithData("source", finalShare?.Source ?? "W-08");
}
