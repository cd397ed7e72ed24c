using System.Globalization;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>The report of a month is handed in once; what was wrong in it is corrected by a further version (M129).</summary>
public sealed class ReportOfAMonthIsHandedInOnceRule(string number, DateOnly period, bool wasHandedIn) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => wasHandedIn;

    /// <inheritdoc />
    public BusinessException ToException() =>
        new BusinessException("Governance:ReportHandedIn").WithData("number", number).WithData("month", period.ToString("yyyy-MM", CultureInfo.InvariantCulture));
}
