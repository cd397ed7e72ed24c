namespace CountyCloud.Brands;

/// <summary>What a piece of brand or product work is.</summary>
public enum BrandProjectKind
{
    /// <summary>Launch event of the brand (BRAND-07).</summary>
    Launch,

    /// <summary>Marketing event (BRAND-08).</summary>
    MarketingEvent,

    /// <summary>Promotion: fairs, county heads, new media (BRAND-18).</summary>
    Promotion,

    /// <summary>Fairs and knowledge about certificates (BRAND-22).</summary>
    CertificationCampaign,

    /// <summary>Incubation of a local brand (BRAND-14, BRAND-27).</summary>
    Incubation,

    /// <summary>Development of a product (BRAND-15).</summary>
    ProductDevelopment,

    /// <summary>Research on a new product (PROD-14).</summary>
    NewProduct,

    /// <summary>Cultivation of a product brand (BRAND-16).</summary>
    Cultivation,

    /// <summary>Creative product (BRAND-23, BRAND-29).</summary>
    CreativeProduct,

    /// <summary>Packaging upgrade and issue (BRAND-28, TRACE-22).</summary>
    Packaging,

    /// <summary>Trademark (BRAND-11).</summary>
    Trademark,

    /// <summary>Misuse of brand or trademark (BRAND-17).</summary>
    Protection,

    /// <summary>Contest of local products (PROD-17).</summary>
    Contest,

    /// <summary>Certified supply point (PROD-19).</summary>
    SupplyPoint,

    /// <summary>Production base or organic unit (PROD-13, PROD-22).</summary>
    ProductionBase,

    /// <summary>Certified livestock or area by year (BRAND-21).</summary>
    CertifiedStock,
}
