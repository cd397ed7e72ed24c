using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>Notice, deadline and opening follow each other (TEND-04).</summary>
public sealed class TenderDaysFollowEachOtherRule(string number, DateOnly notice, DateOnly deadline, DateOnly opening) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => deadline <= notice || opening < deadline;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:DaysOutOfOrder", 400).WithData("number", number);
}
