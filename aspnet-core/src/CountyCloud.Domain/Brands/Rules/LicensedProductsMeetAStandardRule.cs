using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>Only those who meet the production standard become suppliers (BRAND-02: M329).</summary>
public sealed class LicensedProductsMeetAStandardRule(bool isNonStandard, int products, int underStandard) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !isNonStandard && underStandard < products;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:StandardMissing").WithData("products", products).WithData("count", underStandard);
}
