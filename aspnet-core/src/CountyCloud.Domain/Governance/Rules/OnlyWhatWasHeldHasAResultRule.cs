using System.Globalization;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>Minutes and results are of days that have come.</summary>
public sealed class OnlyWhatWasHeldHasAResultRule(string number, DateOnly heldOn, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => heldOn > today;

    /// <inheritdoc />
    public BusinessException ToException() =>
        new BusinessException("Governance:DayInTheFuture", 400).WithData("number", number).WithData("day", heldOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
