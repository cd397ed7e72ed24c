namespace CountyCloud.Brands;

/// <summary>Kind of brand.</summary>
public enum BrandKind
{
    /// <summary>Regional public brand of the county.</summary>
    RegionalPublicBrand,

    /// <summary>Brand of a local product.</summary>
    LocalBrand,
}
