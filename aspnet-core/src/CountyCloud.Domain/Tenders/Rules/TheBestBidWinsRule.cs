using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>The award goes to a bid with the most points.</summary>
public sealed class TheBestBidWinsRule(Tender tender, Bid bid) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => tender.Bids.Any(b => b.IsQualified == true && b.TotalScore > bid.TotalScore);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:NotTheBestBid", 403).WithData("bidder", bid.BidderName);
}
