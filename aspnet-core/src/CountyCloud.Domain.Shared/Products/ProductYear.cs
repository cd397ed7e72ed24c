using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Products;

/// <summary>Yearly data of a product (PROD-03: Z190).</summary>
public sealed record ProductYear
{
    /// <summary>Year.</summary>
    [Range(1990, 2100)]
    public int Year { get; init; }

    /// <summary>Scale: area or heads.</summary>
    public decimal? Scale { get; init; }

    /// <summary>Its unit.</summary>
    [MaxLength(16)]
    public string? ScaleUnit { get; init; }

    /// <summary>Output.</summary>
    public decimal? Output { get; init; }

    /// <summary>Its unit.</summary>
    [MaxLength(16)]
    public string? OutputUnit { get; init; }

    /// <summary>Value of the output, yuan.</summary>
    public decimal? Value { get; init; }

    /// <summary>Quality features.</summary>
    [MaxLength(512)]
    public string? Features { get; init; }
}
