using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>The amount of a source is not negative (FUND-01).</summary>
public sealed class SourceAmountIsNotNegativeRule(FundSourceValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.Amount < 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:AmountNegative", 400).WithData("name", v.Title);
}
