namespace CountyCloud.Products;

/// <summary>What is counted of products and brands.</summary>
public enum ProductMeasure
{
    /// <summary>Products under a standard, percent of all (PROD-06).</summary>
    StandardisationRate,

    /// <summary>Products on sale online (PROD-08).</summary>
    ProductKindsOnSale,

    /// <summary>Single products on Tmall, Taobao and in the county hall (PROD-12).</summary>
    SingleProducts,

    /// <summary>Products of tourism and culture (PROD-16).</summary>
    TourismAndCulture,

    /// <summary>Public brands (BRAND-01).</summary>
    PublicBrands,

    /// <summary>Licences of the brand in force (BRAND-02).</summary>
    Licensees,

    /// <summary>Companies and co-ops that use the VI (BRAND-06).</summary>
    IdentityAdoptions,

    /// <summary>Launch events (BRAND-07).</summary>
    Launches,

    /// <summary>Marketing events (BRAND-08).</summary>
    MarketingEvents,

    /// <summary>Promotion activities (BRAND-18).</summary>
    Promotions,

    /// <summary>Local brands incubated (BRAND-14).</summary>
    IncubatedBrands,

    /// <summary>Products under brand cultivation (BRAND-16).</summary>
    CultivatedProducts,

    /// <summary>Creative products (BRAND-23).</summary>
    CreativeProducts,

    /// <summary>Packaging designs (BRAND-28).</summary>
    PackagingDesigns,

    /// <summary>Packaging given out (BRAND-28).</summary>
    PackagingPieces,

    /// <summary>Certificates that hold, of products (BRAND-19).</summary>
    CertifiedProducts,

    /// <summary>Certified supply points (PROD-19).</summary>
    SupplyPoints,

    /// <summary>Production bases (PROD-22).</summary>
    ProductionBases,

    /// <summary>Company brands that were fostered (BRAND-27: Z78).</summary>
    FosteredCompanyBrands,

    /// <summary>Product brands that were fostered (BRAND-27: Z78).</summary>
    FosteredProductBrands,

    /// <summary>Fostered brands of leading companies of the park, done or under way (BRAND-27: Z78).</summary>
    FosteredOfLeadingCompanies,
}
