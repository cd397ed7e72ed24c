using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A cost has an amount.</summary>
public sealed class HaltCostIsPositiveRule(decimal amount) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => amount <= 0 || amount != decimal.Round(amount, 2);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:HaltCostAmount", 400).WithData("amount", amount);
}
