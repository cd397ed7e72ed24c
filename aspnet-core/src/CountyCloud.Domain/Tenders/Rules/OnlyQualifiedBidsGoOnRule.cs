using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>Only a qualified bidder is scored and can win (Z1303).</summary>
public sealed class OnlyQualifiedBidsGoOnRule(Bid bid) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => bid.IsQualified != true;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:BidderNotQualified", 403).WithData("bidder", bid.BidderName);
}
