using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>What is past its last day is not sold (TRACE-14).</summary>
public sealed class BestBeforeIsNotOverRule(string lot, DateOnly? bestBefore, DateTime time, TraceStep step) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => step == TraceStep.Selling && bestBefore is { } last && last < DateOnly.FromDateTime(time.AddHours(8));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:BestBeforeOver").WithData("lot", lot).WithData("day", bestBefore);
}
