using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A scheme spends only the lines of its sub-project and of none more than planned (M55, M109, FUND-51).</summary>
public sealed class SchemeStaysInsideTheBudgetRule(DesignScheme scheme, IReadOnlyDictionary<string, decimal> plannedLines) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => scheme.Lines.Any(l => l.Amount > plannedLines.GetValueOrDefault(l.BudgetItemCode));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:SchemeOverBudget").WithData("number", scheme.Number).WithData("codes", string.Join(", ", scheme.Lines.Where(l => l.Amount > plannedLines.GetValueOrDefault(l.BudgetItemCode)).Select(l => l.BudgetItemCode)));
}
