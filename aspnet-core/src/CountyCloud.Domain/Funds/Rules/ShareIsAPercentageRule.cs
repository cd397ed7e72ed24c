using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A share lies between 0 and 100 percent (FUND-07).</summary>
public sealed class ShareIsAPercentageRule(BudgetItemValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.SharePercent is < 0 or > 100;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ShareOutOfRange", 400).WithData("code", v.Code);
}
