using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A yearly line gives its sum a year, for as many years as it runs; which years, and whether past the last phase, is open (M588, FUND-49).</summary>
public sealed class YearlyLineIsNotExceededRule(YearlyLimit limit, decimal amount) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => limit.Before + amount > limit.Amount || limit.OtherYears >= limit.Years;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:YearlyLineExceeded").WithData("line", limit.BudgetItemCode).WithData("year", limit.Year)
        .WithData("yearly", limit.Amount).WithData("years", limit.Years).WithData("before", limit.Before).WithData("amount", amount).WithData("source", limit.Source ?? "W-15");
}
