using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A bid is handed in up to the deadline.</summary>
public sealed class BidComesBeforeTheDeadlineRule(Tender tender, DateOnly receivedOn) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => receivedOn > tender.Calendar.DeadlineOn;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:BidTooLate", 403).WithData("deadline", tender.Calendar.DeadlineOn);
}
