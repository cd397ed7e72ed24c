using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A sub-project gets one mid-point payment (W-08).</summary>
public sealed class OneMidPaymentRule(PaymentStage stage, IReadOnlyList<PaymentPast> others) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => stage == PaymentStage.Mid && others.Any(o => o.Stage == PaymentStage.Mid);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:MidPaymentTwice").WithData("number", others.First(o => o.Stage == PaymentStage.Mid).Number);
}
