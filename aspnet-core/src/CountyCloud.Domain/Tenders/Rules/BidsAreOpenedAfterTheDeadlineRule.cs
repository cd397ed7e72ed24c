using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>Bids are opened on or after the deadline.</summary>
public sealed class BidsAreOpenedAfterTheDeadlineRule(Tender tender, DateOnly day) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => tender.NeedsNotice && day < tender.Calendar.DeadlineOn;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:OpenedTooEarly", 403).WithData("deadline", tender.Calendar.DeadlineOn);
}
