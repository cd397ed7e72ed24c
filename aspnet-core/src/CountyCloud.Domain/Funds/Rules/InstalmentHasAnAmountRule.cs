using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>An instalment is a positive amount (FUND-08).</summary>
public sealed class InstalmentHasAnAmountRule(FundInstalmentValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.Amount <= 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:InstalmentWithoutAmount", 400).WithData("name", v.Title);
}
