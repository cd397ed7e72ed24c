using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>A catalogue that comes out has products.</summary>
public sealed class CatalogueIsNotEmptyRule(ProductCatalogue catalogue) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => catalogue.Entries.Count == 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:CatalogueEmpty").WithData("number", catalogue.Number);
}
