using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>A delegation ends, within a year, and not before it begins.</summary>
public sealed class DelegationIsForALimitedPeriodRule(DateOnly from, DateOnly to) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => to < from || to > from.AddYears(1);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Approvals:DelegationPeriod", 400).WithData("from", from).WithData("to", to);
}
