using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A dealer sells and uses no more of an input than it has (TRACE-17).</summary>
public sealed class BalanceIsNotNegativeRule(InputBalance balance, decimal change) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => balance.Quantity + change < 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:InputBalanceNegative").WithData("code", balance.InputCode).WithData("there", balance.Quantity).WithData("unit", balance.Unit).WithData("asked", -change);
}
