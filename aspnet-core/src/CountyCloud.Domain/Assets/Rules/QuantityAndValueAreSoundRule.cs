using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>A quantity is more than zero and a value not negative.</summary>
public sealed class QuantityAndValueAreSoundRule(string name, decimal quantity, decimal value) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => quantity <= 0 || value < 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:QuantityInvalid", 400).WithData("name", name);
}
