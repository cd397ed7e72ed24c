using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>Shops sell what is in the library.</summary>
public sealed class OnlyPublishedProductsAreListedRule(Product product) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => product.State != ProductState.Published;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:NotPublished").WithData("number", product.Number);
}
