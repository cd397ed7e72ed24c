using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Products;

/// <summary>A place where a product is sold online (PROD-07, PROD-12).</summary>
public sealed record ProductListing
{
    /// <summary>Which shop it is, for counting; the name of the place says nothing certain (PROD-12: Z69).</summary>
    public ProductShop Shop { get; init; }

    /// <summary>Name of the place as people know it.</summary>
    [Required, MaxLength(64)]
    public string Channel { get; init; } = string.Empty;

    /// <summary>Address in the web.</summary>
    [MaxLength(512)]
    public string? Address { get; init; }

    /// <summary>First day.</summary>
    public DateOnly Since { get; init; }

    /// <summary>Day on which it was taken off.</summary>
    public DateOnly? Until { get; init; }
}
