using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Products;

/// <summary>The eight parts of a product standard (PROD-04: M355).</summary>
public sealed record StandardContent
{
    /// <summary>Group of products that it is for.</summary>
    [Required, MaxLength(64)]
    public string Category { get; init; } = string.Empty;

    /// <summary>Number of the standard when it has one.</summary>
    [MaxLength(64)]
    public string? Reference { get; init; }

    /// <summary>Type.</summary>
    [Required, MaxLength(2000)]
    public string Type { get; init; } = string.Empty;

    /// <summary>Growing and breeding.</summary>
    [MaxLength(4000)]
    public string? Growing { get; init; }

    /// <summary>Specification.</summary>
    [MaxLength(4000)]
    public string? Specification { get; init; }

    /// <summary>Quality and grades.</summary>
    [MaxLength(4000)]
    public string? Quality { get; init; }

    /// <summary>Picking.</summary>
    [MaxLength(4000)]
    public string? Picking { get; init; }

    /// <summary>Raw material.</summary>
    [MaxLength(4000)]
    public string? RawMaterial { get; init; }

    /// <summary>Packing.</summary>
    [MaxLength(4000)]
    public string? PackingRule { get; init; }

    /// <summary>How it is tested.</summary>
    [MaxLength(4000)]
    public string? TestMethods { get; init; }
}
