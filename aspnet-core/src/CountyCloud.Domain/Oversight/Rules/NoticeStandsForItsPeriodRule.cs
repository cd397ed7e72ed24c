using System.Globalization;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Oversight;

/// <summary>What must stand for a number of working days is not taken down before (M105).</summary>
public sealed class NoticeStandsForItsPeriodRule(string number, DateOnly? endsOn, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => endsOn >= today;

    /// <inheritdoc />
    public BusinessException ToException() =>
        new BusinessException("Oversight:NoticeRuns").WithData("number", number).WithData("day", endsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
