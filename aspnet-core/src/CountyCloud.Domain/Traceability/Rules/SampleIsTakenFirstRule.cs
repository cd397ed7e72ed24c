using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A sample is entered when it is taken, not before.</summary>
public sealed class SampleIsTakenFirstRule(DateOnly sampledOn, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => sampledOn > today;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:SampleInFuture", 400).WithData("day", sampledOn);
}
