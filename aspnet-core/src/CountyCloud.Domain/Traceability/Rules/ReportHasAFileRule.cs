using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A reported test has its report as a file (TRACE-25: M281「出具相应检测报告」).</summary>
public sealed class ReportHasAFileRule(string number, string? sha256) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrEmpty(sha256);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:ReportWithoutFile", 400).WithData("number", number);
}
