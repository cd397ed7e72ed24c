using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>Only a halt that is in force is lifted or ended.</summary>
public sealed class HaltIsInForceRule(HaltOrder order) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => order.State != HaltOrderState.InForce;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:HaltEnded").WithData("number", order.Number).WithData("state", order.State);
}
