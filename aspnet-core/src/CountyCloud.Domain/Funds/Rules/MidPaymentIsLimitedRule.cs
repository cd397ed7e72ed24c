using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A mid-point payment is at most the county's share of the sub-project's budget (M101).</summary>
public sealed class MidPaymentIsLimitedRule(PaymentStage stage, decimal amount, decimal budget, RuleLimit? share) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => stage == PaymentStage.Mid && share is not null && !share.Allows(budget == 0 ? 100 : amount * 100 / budget);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:MidPaymentTooLarge").WithData("amount", amount).WithData("share", share!.Text).WithData("most", decimal.Round(budget * share.Value / 100, 2, MidpointRounding.ToZero)).WithData("source", share.Source);
}
