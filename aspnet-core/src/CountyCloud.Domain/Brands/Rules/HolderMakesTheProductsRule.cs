using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>The holder is known as producer of the products (BRAND-12: Z79).</summary>
public sealed class HolderMakesTheProductsRule(string holder, int products, int produced) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => produced < products;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:HolderNotProducer").WithData("holder", holder);
}
