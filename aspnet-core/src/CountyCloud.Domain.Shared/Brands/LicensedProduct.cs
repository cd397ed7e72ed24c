using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Brands;

/// <summary>A product on which a brand may be printed.</summary>
public sealed record LicensedProduct
{
    /// <summary>Product.</summary>
    public Guid ProductId { get; init; }

    /// <summary>Its number.</summary>
    [MaxLength(64)]
    public string Number { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    [MaxLength(256)]
    public string Name { get; init; } = string.Empty;
}
