namespace CountyCloud.Products;

/// <summary>What kind of goods a product is (PROD-15, PROD-16).</summary>
public enum ProductKind
{
    /// <summary>Crops, fruit, wild gathered goods.</summary>
    Produce,

    /// <summary>Livestock and meat.</summary>
    Livestock,

    /// <summary>Processed food.</summary>
    Processed,

    /// <summary>Ethnic cultural goods: weaving, embroidery, incense, paper, clay (C125, M375, K14).</summary>
    CulturalGoods,

    /// <summary>Medicinal herbs (M301).</summary>
    HerbalMedicine,

    /// <summary>Rural tourism and culture products (M39, Z29, K12).</summary>
    TourismProduct,

    /// <summary>Means of farm production (Z27).</summary>
    ProductionGoods,

    /// <summary>Anything else.</summary>
    Other,
}
