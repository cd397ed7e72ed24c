using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A mid-point payment needs the progress that the county asks for; "more than" or "at least" as it reads it (M99, GAP-05).</summary>
public sealed class MidPaymentNeedsProgressRule(PaymentStage stage, decimal progress, RuleLimit? limit) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => stage == PaymentStage.Mid && limit?.Allows(progress) == false;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ProgressTooLow").WithData("progress", progress).WithData("limit", limit!.Text).WithData("comparison", limit.Operator).WithData("source", limit.Source);
}
