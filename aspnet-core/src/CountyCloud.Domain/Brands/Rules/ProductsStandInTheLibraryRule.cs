using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>What the brand is to stand for is in the product library (BRAND-12: Z79).</summary>
public sealed class ProductsStandInTheLibraryRule(int products, int published) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => published < products;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:ProductNotInLibrary").WithData("products", products).WithData("published", published);
}
