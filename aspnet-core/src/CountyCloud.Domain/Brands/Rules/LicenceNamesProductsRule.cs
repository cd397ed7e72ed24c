using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>A licence names its products (BRAND-26).</summary>
public sealed class LicenceNamesProductsRule(IReadOnlyList<LicensedProduct> products) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => products.Count == 0 || products.DistinctBy(p => p.ProductId).Count() != products.Count;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:LicenceWithoutProducts", 400);
}
