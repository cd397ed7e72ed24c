using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A scheme contains its budget (M99「含资金预算」).</summary>
public sealed class SchemeHasABudgetRule(DesignScheme scheme, IReadOnlyDictionary<string, decimal> plannedLines) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => plannedLines.Count > 0 && scheme.Amount <= 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:SchemeWithoutBudget").WithData("number", scheme.Number);
}
