namespace CountyCloud.Products;

/// <summary>What the market regulator did about goods online (PROD-20: Z260, K96).</summary>
public enum ProductActKind
{
    /// <summary>Looked at them.</summary>
    Check,

    /// <summary>Warned the seller.</summary>
    Warning,

    /// <summary>Had them taken off.</summary>
    Delisting,

    /// <summary>Let them back.</summary>
    Release,
}
