using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Products;

/// <summary>Which products a catalogue draws from the library (PROD-02).</summary>
public sealed record CatalogueFilter
{
    /// <summary>Only this kind of goods.</summary>
    public ProductKind? Kind { get; init; }

    /// <summary>Only this group.</summary>
    [MaxLength(64)]
    public string? Category { get; init; }

    /// <summary>Only of this township.</summary>
    [MaxLength(64)]
    public string? Township { get; init; }

    /// <summary>Only those of the sample library.</summary>
    public bool OnlySamples { get; init; }

    /// <summary>Only poverty relief products.</summary>
    public bool OnlyPovertyRelief { get; init; }

    /// <summary>Only those under a standard.</summary>
    public bool OnlyStandardised { get; init; }

    /// <summary>Only products of a village or township of its own.</summary>
    public bool OnlyOwnOfPlaces { get; init; }
}
