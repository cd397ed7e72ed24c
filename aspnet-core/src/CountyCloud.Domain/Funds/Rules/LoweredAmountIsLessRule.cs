using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A payment that is lowered stays above zero and below what was approved.</summary>
public sealed class LoweredAmountIsLessRule(decimal to, decimal from) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => to <= 0 || to >= from || decimal.Round(to, 2) != to;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:LoweredAmountInvalid", 400).WithData("to", to).WithData("from", from);
}
