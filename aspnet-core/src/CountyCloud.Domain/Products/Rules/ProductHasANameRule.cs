using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Products;

/// <summary>A product has a name in Chinese.</summary>
public sealed class ProductHasANameRule(LocalizedText name) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => name.IsEmpty;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:NameMissing", 400);
}
