using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Brands;

/// <summary>A company or co-op that uses the visual identity (BRAND-06: M333).</summary>
public sealed record VisualIdentityAdoption
{
    /// <summary>Company or co-op.</summary>
    [Required, MaxLength(128)]
    public string Name { get; init; } = string.Empty;

    /// <summary>First day.</summary>
    public DateOnly Since { get; init; }

    /// <summary>Where it is used.</summary>
    [MaxLength(512)]
    public string? Uses { get; init; }
}
