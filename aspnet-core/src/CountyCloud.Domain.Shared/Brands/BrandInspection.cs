using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Brands;

/// <summary>A check of how the brand mark is used (BRAND-10: Z79).</summary>
public sealed record BrandInspection
{
    /// <summary>Day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>User name of whoever recorded it.</summary>
    [MaxLength(256)]
    public string By { get; init; } = string.Empty;

    /// <summary>What was found.</summary>
    [Required, MaxLength(4000)]
    public string Findings { get; init; } = string.Empty;

    /// <summary>What it leads to.</summary>
    public InspectionOutcome Outcome { get; init; }

    /// <summary>Measure or reward in words.</summary>
    [MaxLength(2000)]
    public string? Measure { get; init; }
}
