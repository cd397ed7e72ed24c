using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Counties;

/// <summary>The plan amount is not negative; unknown stays empty.</summary>
public sealed class PlanAmountIsNotNegativeRule(CountyProfileValues values) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => values.PlanAmount < 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:AmountNegative", 400).WithData("name", values.Name.Source);
}
