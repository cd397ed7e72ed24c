using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Products;

/// <summary>A product as it was when the catalogue was drawn.</summary>
public sealed record CatalogueEntry
{
    /// <summary>Product.</summary>
    public Guid ProductId { get; init; }

    /// <summary>Its number.</summary>
    [MaxLength(64)]
    public string Number { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Group.</summary>
    [MaxLength(64)]
    public string Category { get; init; } = string.Empty;

    /// <summary>Grade.</summary>
    [MaxLength(64)]
    public string? Grade { get; init; }

    /// <summary>How far it is processed; null in entries that were drawn before it was kept.</summary>
    public ProcessingDepth? Processing { get; init; }

    /// <summary>Packing.</summary>
    [MaxLength(256)]
    public string? Packing { get; init; }

    /// <summary>Village and township.</summary>
    [MaxLength(256)]
    public string? Place { get; init; }

    /// <summary>Producers.</summary>
    [MaxLength(1024)]
    public string? Producers { get; init; }

    /// <summary>Standard.</summary>
    [MaxLength(256)]
    public string? StandardName { get; init; }
}
