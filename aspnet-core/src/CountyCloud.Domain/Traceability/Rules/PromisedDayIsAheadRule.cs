using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A service is promised for today or later (TRACE-30).</summary>
public sealed class PromisedDayIsAheadRule(DateOnly day, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => day < today;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:SupplyDueOver", 400).WithData("day", day);
}
