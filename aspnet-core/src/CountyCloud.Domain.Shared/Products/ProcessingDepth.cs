namespace CountyCloud.Products;

/// <summary>How far a product is processed (PROD-10: Z59, K37).</summary>
public enum ProcessingDepth
{
    /// <summary>As it was harvested.</summary>
    Raw,

    /// <summary>Graded and cleaned.</summary>
    Sorted,

    /// <summary>First processing.</summary>
    First,

    /// <summary>Deep processing.</summary>
    Deep,
}
