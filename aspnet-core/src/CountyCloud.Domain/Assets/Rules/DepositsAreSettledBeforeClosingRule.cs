using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>A handover closes when every deposit was returned or transferred (M607, ASSET-07).</summary>
public sealed class DepositsAreSettledBeforeClosingRule(Handover handover, int openDeposits) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => openDeposits > 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:DepositsOpen", 403).WithData("number", handover.Number).WithData("count", openDeposits);
}
