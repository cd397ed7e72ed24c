namespace CountyCloud.Products;

/// <summary>What a product is for in a shop (PROD-11: Z69).</summary>
public enum ProductPull
{
    /// <summary>Not chosen.</summary>
    None,

    /// <summary>Draws visitors.</summary>
    Traffic,

    /// <summary>Earns the money.</summary>
    Profit,
}
