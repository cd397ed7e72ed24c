using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Nothing happens to a lot before it began.</summary>
public sealed class NothingHappensBeforeTheLotBeganRule(string lot, DateTime startedOn, DateTime time) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => time < startedOn;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:BeforeLotBegan").WithData("lot", lot).WithData("began", TraceText.Time(startedOn)).WithData("time", TraceText.Time(time));
}
