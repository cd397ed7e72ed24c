using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>An amount of money is more than zero and in whole fen.</summary>
public sealed class AmountIsMoneyRule(decimal amount) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => amount <= 0 || decimal.Round(amount, 2) != amount;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:AmountIsNoMoney", 400).WithData("amount", amount);
}
