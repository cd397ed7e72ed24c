using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A case that holds money is decided by another person than the one who reported it (Z75, M113; separation of duties).</summary>
public sealed class WhoReportedDoesNotDismissRule(string number, string reportedBy, string by) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => reportedBy.Length > 0 && string.Equals(reportedBy, by, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ReporterDoesNotDismiss").WithData("number", number);
}
