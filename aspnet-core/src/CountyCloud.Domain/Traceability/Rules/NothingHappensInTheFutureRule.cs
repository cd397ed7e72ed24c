using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>An event has happened; five minutes are left for clocks that go wrong.</summary>
public sealed class NothingHappensInTheFutureRule(DateTime time, DateTime now) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => time > now.AddMinutes(5);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:EventInFuture").WithData("time", TraceText.Time(time)).WithData("now", TraceText.Time(now));
}
