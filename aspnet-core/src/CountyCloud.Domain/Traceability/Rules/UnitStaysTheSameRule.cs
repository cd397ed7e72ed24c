using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>An input is counted in one unit in a ledger.</summary>
public sealed class UnitStaysTheSameRule(InputBalance balance, string unit) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !string.Equals(balance.Unit, unit, StringComparison.Ordinal);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:InputUnitDiffers", 400).WithData("code", balance.InputCode).WithData("unit", balance.Unit);
}
