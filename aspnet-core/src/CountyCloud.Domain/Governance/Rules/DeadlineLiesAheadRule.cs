using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A deadline is not in the past (M91「在规定的时间内」).</summary>
public sealed class DeadlineLiesAheadRule(DateOnly? dueOn, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => dueOn < today;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:DeadlinePast", 400).WithData("day", dueOn);
}
