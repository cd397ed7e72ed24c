namespace CountyCloud.Products;

/// <summary>Where a product standard stands (PROD-23: M363, M365).</summary>
public enum StandardState
{
    /// <summary>Survey.</summary>
    Survey,

    /// <summary>Samples are gathered.</summary>
    Sampling,

    /// <summary>Being set.</summary>
    Drafting,

    /// <summary>Companies use it.</summary>
    InUse,

    /// <summary>A later version is in use.</summary>
    Superseded,
}
