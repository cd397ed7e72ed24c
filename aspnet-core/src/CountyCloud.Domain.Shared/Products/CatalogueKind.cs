namespace CountyCloud.Products;

/// <summary>Which list a catalogue is (PROD-02: Z190, K37).</summary>
public enum CatalogueKind
{
    /// <summary>Named, special, excellent and new products.</summary>
    SpecialProducts,

    /// <summary>Main products of the county.</summary>
    MainProducts,

    /// <summary>Poverty relief products for e-commerce.</summary>
    PovertyRelief,

    /// <summary>Leading products.</summary>
    LeadingProducts,

    /// <summary>The sample library as a book (M363).</summary>
    SampleBook,
}
