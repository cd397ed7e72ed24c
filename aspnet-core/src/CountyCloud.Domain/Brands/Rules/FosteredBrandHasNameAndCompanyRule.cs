using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>
/// A brand is fostered by incubation or cultivation and is named with its company; a product's brand names the product, and only the company of a
/// fostered brand can be a leading company of the park (BRAND-27: Z78).
/// </summary>
public sealed class FosteredBrandHasNameAndCompanyRule(BrandProjectContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => content.Fosters is null
        ? content.IsLeadingParkCompany
        : content.Kind is not (BrandProjectKind.Incubation or BrandProjectKind.Cultivation) || string.IsNullOrWhiteSpace(content.Unit) || string.IsNullOrWhiteSpace(content.FosteredBrand)
            || (content.Fosters == FosteredBrandKind.ProductBrand && content.ProductId is null);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:FosteredBrandIncomplete", 400);
}
