using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Never more comes back than was paid and is still out (M115, M607).</summary>
public sealed class RecoveryIsAtMostWhatWasPaidRule(decimal amount, decimal left) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => amount <= 0 || amount > left || decimal.Round(amount, 2) != amount;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:RecoveryTooLarge").WithData("amount", amount).WithData("left", left);
}
