using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>All amendments together raise a contract by no more than the county's share of what was signed first, or it would be work without a tender (Z1315, TEND-24: law on government procurement, article 49).</summary>
public sealed class AmendmentRaisesLittleRule(Contract contract, decimal amount, AmendmentLimits limits) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => amount > contract.Amount && amount > limits.OriginalAmount + limits.OriginalAmount * limits.MostIncreasePercent / 100;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:AmendmentTooLarge", 403).WithData("number", contract.Number).WithData("amount", amount).WithData("original", limits.OriginalAmount).WithData("percent", limits.MostIncreasePercent).WithData("source", limits.Source);
}
