using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>What is taken from a line of the budget is more than zero, to the cent, and each line is named once.</summary>
public sealed class LineAmountIsPositiveRule(IReadOnlyCollection<SubProjectLineAmount> lines) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => lines.Any(l => l.Amount <= 0 || l.Amount != decimal.Round(l.Amount, 2)) || lines.Select(l => l.BudgetItemCode).Distinct(StringComparer.Ordinal).Count() != lines.Count;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:LineAmounts", 400);
}
