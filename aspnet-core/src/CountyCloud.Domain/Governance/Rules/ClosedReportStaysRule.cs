using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A closed monthly report is neither corrected nor followed up.</summary>
public sealed class ClosedReportStaysRule(string number, MonthlyReportState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state == MonthlyReportState.Closed;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:ReportClosed").WithData("number", number);
}
