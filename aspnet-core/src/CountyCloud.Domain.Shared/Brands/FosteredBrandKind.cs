namespace CountyCloud.Brands;

/// <summary>Which brand is fostered besides the public one (BRAND-27: Z78, "region's brand + brands of companies and products").</summary>
public enum FosteredBrandKind
{
    /// <summary>Brand of a company.</summary>
    CompanyBrand,

    /// <summary>Brand of a product.</summary>
    ProductBrand,
}
