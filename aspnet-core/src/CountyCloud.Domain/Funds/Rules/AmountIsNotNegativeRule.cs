using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Amounts, prices and quantities of a budget are never negative.</summary>
public sealed class AmountIsNotNegativeRule(BudgetItemValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.Amount < 0 || v.UnitPrice < 0 || v.Quantity < 0 || v.OneOffAmount < 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:AmountNegative", 400).WithData("name", v.Title);
}
