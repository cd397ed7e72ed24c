using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A receipt is taken back once.</summary>
public sealed class ReceiptIsReversedOnceRule(DateOnly? reversedOn, string number) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => reversedOn is not null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ReceiptReversed", 409).WithData("number", number);
}
