using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>An event is taken back only while nothing later rests on it; what is later is taken back first.</summary>
public sealed class NothingCameAfterRule(string eventId, IReadOnlyList<string> later) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => later.Count > 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:LaterEvents").WithData("event", eventId).WithData("later", string.Join("; ", later.Take(10)));
}
