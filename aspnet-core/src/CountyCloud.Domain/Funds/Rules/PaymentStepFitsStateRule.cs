using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Each step of a payment follows the step before it (W-08, W-10).</summary>
public sealed class PaymentStepFitsStateRule(PaymentState state, params PaymentState[] allowed) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !allowed.Contains(state);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:PaymentStepOutOfOrder", 409).WithData("state", state);
}
