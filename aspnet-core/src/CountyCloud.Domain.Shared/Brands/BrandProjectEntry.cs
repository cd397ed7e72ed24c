using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Brands;

/// <summary>Something that happened in a piece of brand work.</summary>
public sealed record BrandProjectEntry
{
    /// <summary>Day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>What.</summary>
    public BrandEntryKind Kind { get; init; }

    /// <summary>In words.</summary>
    [Required, MaxLength(2000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Who.</summary>
    [MaxLength(256)]
    public string? Party { get; init; }

    /// <summary>Figure: pieces, points, heads.</summary>
    public decimal? Figure { get; init; }

    /// <summary>Its unit.</summary>
    [MaxLength(16)]
    public string? FigureUnit { get; init; }
}
