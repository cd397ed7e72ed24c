using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>A handover names its receiver (M139).</summary>
public sealed class HandoverNamesItsReceiverRule(string receiver) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrWhiteSpace(receiver);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:ReceiverMissing", 400);
}
