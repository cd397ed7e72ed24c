namespace CountyCloud.Products;

/// <summary>Which shop a place of sale is; the documents count some of them apart (PROD-12: Z69).</summary>
public enum ProductShop
{
    /// <summary>Any other place.</summary>
    Other,

    /// <summary>Tmall.</summary>
    Tmall,

    /// <summary>Taobao.</summary>
    Taobao,

    /// <summary>A county hall on a platform, or the county's own hall.</summary>
    CountyHall,
}
