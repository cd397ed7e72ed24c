using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>The check ends when every bidder was checked.</summary>
public sealed class EveryBidIsQualifiedOrRefusedRule(Tender tender) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => tender.Bids.Any(b => b.IsQualified is null);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:BidsUnchecked", 403).WithData("bidders", string.Join("、", tender.Bids.Where(b => b.IsQualified is null).Select(b => b.BidderName)));
}
