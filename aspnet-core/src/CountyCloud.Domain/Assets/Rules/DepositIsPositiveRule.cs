using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>A deposit is more than zero.</summary>
public sealed class DepositIsPositiveRule(string name, decimal amount) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => amount <= 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:DepositNotPositive", 400).WithData("name", name);
}
