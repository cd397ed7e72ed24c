namespace CountyCloud.Products;

/// <summary>What was confirmed about a product (PROD-09: Z75).</summary>
public enum ProductProblem
{
    /// <summary>Bad quality.</summary>
    Quality,

    /// <summary>Unsafe food.</summary>
    Safety,

    /// <summary>Sold after its last day.</summary>
    Expiry,

    /// <summary>Consumers were cheated.</summary>
    Deception,
}
