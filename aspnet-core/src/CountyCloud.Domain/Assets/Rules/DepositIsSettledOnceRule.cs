using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>A deposit is returned or transferred once (M607, ASSET-07).</summary>
public sealed class DepositIsSettledOnceRule(Deposit deposit) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => deposit.State != DepositState.Held;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:DepositSettled", 403).WithData("name", deposit.Name);
}
