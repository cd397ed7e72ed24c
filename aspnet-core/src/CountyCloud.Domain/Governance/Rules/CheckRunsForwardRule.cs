using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A check is of a period that ends on or after its first day.</summary>
public sealed class CheckRunsForwardRule(DateOnly from, DateOnly to) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => to < from;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:RecordPeriod", 400);
}
