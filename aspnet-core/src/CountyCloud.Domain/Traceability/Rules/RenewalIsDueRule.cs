using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A filing is renewed when its end is announced, not before.</summary>
public sealed class RenewalIsDueRule(TraceSubject subject, int noticeDays, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => subject.ValidUntil is { } until && today < until.AddDays(-noticeDays);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:RenewalTooEarly").WithData("number", subject.Number).WithData("from", subject.ValidUntil?.AddDays(-noticeDays));
}
