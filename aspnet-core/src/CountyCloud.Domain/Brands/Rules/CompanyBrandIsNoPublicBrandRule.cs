using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Brands;

/// <summary>Goods carry the public brand together with a brand of the company or product; the name of a public brand is no company's, or everybody could print it without a licence (BRAND-13: Z78).</summary>
public sealed class CompanyBrandIsNoPublicBrandRule(string? companyBrand, IReadOnlyCollection<LocalizedText> publicBrands) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !string.IsNullOrWhiteSpace(companyBrand) && publicBrands.SelectMany(b => b).Any(n => string.Equals(n.Text.Trim(), companyBrand.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:CompanyBrandIsPublic", 400).WithData("brand", companyBrand);
}
