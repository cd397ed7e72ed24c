using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>The lowest temperature of the cold chain is not above the highest, and limits of scans, places and speed are at least one.</summary>
public sealed class TracePageLimitsAreInOrderRule(TracePageValues values) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => values.ColdChainLeast > values.ColdChainMost || values.MaxScans < 1 || values.MaxPlaces < 1 || values.MaxSpeed < 1;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:PageLimitsOrder", 400).WithData("name", values.Title);
}
