using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Nothing is harvested, slaughtered or sold while a withdrawal period runs (TRACE-15, Z65「投入品」).</summary>
public sealed class WithdrawalPeriodIsOverRule(string lot, DateTime? until, DateTime time, TraceStep step) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => until > time && step is (TraceStep.Harvest or TraceStep.Slaughter or TraceStep.Selling);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:WithdrawalRuns").WithData("lot", lot).WithData("until", TraceText.Time(until!.Value)).WithData("step", step);
}
