using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>The receiver's signed acceptance is attached (W-40).</summary>
public sealed class ReceiverSignsTheAcceptanceRule(bool hasPaper) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !hasPaper;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:AcceptanceWithoutPaper", 400);
}
