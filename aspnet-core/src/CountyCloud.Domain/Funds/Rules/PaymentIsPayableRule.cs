using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A payment is paid when its notice is over and nobody objects (M105).</summary>
public sealed class PaymentIsPayableRule(PaymentState state, DateOnly? noticeEnds) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state != PaymentState.Payable;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:PaymentNotPayable").WithData("state", state).WithData("until", noticeEnds?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "—");
}
