using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>Operation is transferred when the contract's term is over (M139, ASSET-05).</summary>
public sealed class ContractTermIsOverBeforeTransferRule(Handover handover, DateOnly day) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => day <= handover.ContractEndsOn;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:HandoverTooEarly", 403).WithData("number", handover.Number).WithData("end", handover.ContractEndsOn);
}
