using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>The first part of a payment in two parts is at most the share that the county set (Z1270).</summary>
public sealed class FirstPartIsLimitedRule(PaymentStage stage, decimal amount, decimal budget, RuleLimit? share) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => stage == PaymentStage.Part && share is not null && !share.Allows(budget == 0 ? 100 : amount * 100 / budget);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:FirstPartTooLarge").WithData("amount", amount).WithData("share", share!.Text).WithData("most", decimal.Round(budget * share.Value / 100, 2, MidpointRounding.ToZero)).WithData("source", share.Source);
}
