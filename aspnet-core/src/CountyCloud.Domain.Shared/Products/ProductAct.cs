using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Products;

/// <summary>What the market regulator did.</summary>
public sealed record ProductAct
{
    /// <summary>Day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>What.</summary>
    public ProductActKind Kind { get; init; }

    /// <summary>User name of whoever did it.</summary>
    [MaxLength(256)]
    public string By { get; init; } = string.Empty;

    /// <summary>In words.</summary>
    [Required, MaxLength(2000)]
    public string Text { get; init; } = string.Empty;
}
