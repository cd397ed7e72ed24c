using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>Bidding stays open until the deadline has passed.</summary>
public sealed class BiddingEndsWithTheDeadlineRule(Tender tender, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => tender.NeedsNotice && today < tender.Calendar.DeadlineOn;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:BiddingOpen", 403).WithData("deadline", tender.Calendar.DeadlineOn);
}
