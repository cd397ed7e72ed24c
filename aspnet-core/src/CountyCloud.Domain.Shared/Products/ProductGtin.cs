using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Products;

/// <summary>A GTIN and since when the product has it; before, it goes by the county-issued code.</summary>
public sealed record ProductGtin
{
    /// <summary>GTIN with 8, 12, 13 or 14 digits.</summary>
    [Required, MaxLength(14)]
    public string Gtin { get; init; } = string.Empty;

    /// <summary>First day.</summary>
    public DateOnly Since { get; init; }

    /// <summary>Last day; null while it holds.</summary>
    public DateOnly? Until { get; init; }
}
