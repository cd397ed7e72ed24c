using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Brands;

/// <summary>A version of the visual identity (BRAND-03, BRAND-24: M333, Z77).</summary>
public sealed record VisualIdentityContent
{
    /// <summary>Public brand.</summary>
    [Required, MaxLength(64)]
    public string BrandCode { get; init; } = string.Empty;

    /// <summary>Base part: fonts, colours, print fonts, rules of combination.</summary>
    [MaxLength(8000)]
    public string BasePart { get; init; } = string.Empty;

    /// <summary>Application part: office, signs, shop fronts, packaging.</summary>
    [MaxLength(8000)]
    public string ApplicationPart { get; init; } = string.Empty;

    /// <summary>Background story (M339).</summary>
    [MaxLength(8000)]
    public string? Story { get; init; }

    /// <summary>What the logo means.</summary>
    [MaxLength(4000)]
    public string? Meaning { get; init; }

    /// <summary>What is new in this version.</summary>
    [MaxLength(4000)]
    public string? Changes { get; init; }
}
