using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Products;

/// <summary>What the library says of a product (PROD-01, PROD-10, PROD-11, PROD-15).</summary>
public sealed record ProductContent
{
    /// <summary>Kind of goods.</summary>
    public ProductKind Kind { get; init; }

    /// <summary>Group by which catalogues are drawn, for example tea.</summary>
    [Required, MaxLength(64)]
    public string Category { get; init; } = string.Empty;

    /// <summary>Grade.</summary>
    [MaxLength(64)]
    public string? Grade { get; init; }

    /// <summary>How far it is processed.</summary>
    public ProcessingDepth Processing { get; init; }

    /// <summary>Packing.</summary>
    [MaxLength(256)]
    public string? Packing { get; init; }

    /// <summary>Net content, as printed.</summary>
    [MaxLength(64)]
    public string? NetContent { get; init; }

    /// <summary>Unit in which its lots are measured, UN/ECE Rec 20: KGM; null: pieces.</summary>
    [MaxLength(3)]
    public string? Unit { get; init; }

    /// <summary>Days for which it keeps.</summary>
    [Range(1, 36500)]
    public int? ShelfLifeDays { get; init; }

    /// <summary>How it is kept.</summary>
    [MaxLength(256)]
    public string? Storage { get; init; }

    /// <summary>Words for buyers.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>How it is made.</summary>
    public LocalizedText Process { get; init; } = LocalizedText.Empty;

    /// <summary>Township whose own product it is (PROD-18).</summary>
    [MaxLength(64)]
    public string? Township { get; init; }

    /// <summary>Village whose own product it is (PROD-18).</summary>
    [MaxLength(64)]
    public string? Village { get; init; }

    /// <summary>True when a sample lies in the sample library (PROD-01: M363).</summary>
    public bool IsSample { get; init; }

    /// <summary>True when registered poor households gain by it (Z190).</summary>
    public bool IsPovertyRelief { get; init; }

    /// <summary>True when its producers work under the five unifications (PROD-05: Z60).</summary>
    public bool IsFiveUnified { get; init; }

    /// <summary>True when it is chosen first for e-commerce (PROD-24: Z27).</summary>
    public bool IsPriority { get; init; }

    /// <summary>Draws visitors or earns the money (PROD-11: Z69).</summary>
    public ProductPull Pull { get; init; }

    /// <summary>Yearly output behind that choice, in the unit of the product.</summary>
    public decimal? PullOutput { get; init; }

    /// <summary>Cost of a piece or kilogram behind that choice, yuan.</summary>
    public decimal? PullCost { get; init; }

    /// <summary>How many of a hundred buyers know it.</summary>
    [Range(0, 100)]
    public int? PullAwareness { get; init; }

    /// <summary>Public brand under which it is meant to be sold.</summary>
    [MaxLength(64)]
    public string? BrandCode { get; init; }

    /// <summary>Company or product brand beside it (BRAND-13: Z78).</summary>
    [MaxLength(128)]
    public string? CompanyBrand { get; init; }

    /// <summary>Picture of it.</summary>
    public Guid? PhotoId { get; init; }
}
