namespace CountyCloud.Products;

/// <summary>State of a catalogue.</summary>
public enum CatalogueState
{
    /// <summary>Drawn, not yet out.</summary>
    Draft,

    /// <summary>Out; it stays as it is.</summary>
    Published,

    /// <summary>A later version is out.</summary>
    Superseded,
}
