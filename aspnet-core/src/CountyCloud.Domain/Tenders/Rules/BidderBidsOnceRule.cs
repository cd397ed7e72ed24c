using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A bidder bids once in a tender.</summary>
public sealed class BidderBidsOnceRule(Tender tender, string creditCode) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => tender.Bids.Any(b => b.CreditCode == creditCode);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:BidderBidsTwice", 403).WithData("code", creditCode);
}
