using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A price is more than nothing, holds since a day that has come, and not since before the one that it follows: what was recorded is not rewritten (TRACE-29).</summary>
public sealed class PriceFollowsTheFormerRule(SupplyItem item, SupplyPriceContent price, DateOnly today) : IBusinessRule
{
    private DateOnly? Former => price.Kind == SupplyPriceKind.Purchase ? item.PurchasePriceSince : item.SellingPriceSince;

    /// <inheritdoc />
    public bool IsBroken => price.Price <= 0 || price.Day > today || price.Day < Former;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:SupplyPriceUnsound", 400).WithData("number", item.Number).WithData("day", Former ?? today);
}
