using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A payment names its budget lines, each once and with an amount in whole fen.</summary>
public sealed class PaymentHasAmountsRule(IReadOnlyList<LineAmount> lines) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => lines.Count == 0 || lines.Any(l => l.Amount <= 0 || decimal.Round(l.Amount, 2) != l.Amount) || lines.DistinctBy(l => l.BudgetItemCode, StringComparer.Ordinal).Count() != lines.Count;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:PaymentWithoutAmounts", 400);
}
