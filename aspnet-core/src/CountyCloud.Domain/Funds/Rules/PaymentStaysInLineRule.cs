using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A payment never asks for more of a line than the sub-project's budget has left there (M103, M109).</summary>
public sealed class PaymentStaysInLineRule(LineAmount line, decimal left) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => line.Amount > left;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:PaymentOverLine").WithData("line", line.BudgetItemCode).WithData("amount", line.Amount).WithData("left", left);
}
