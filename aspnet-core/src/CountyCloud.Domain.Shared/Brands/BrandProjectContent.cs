using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Brands;

/// <summary>What a piece of brand work is about.</summary>
public sealed record BrandProjectContent
{
    /// <summary>Kind.</summary>
    public BrandProjectKind Kind { get; init; }

    /// <summary>Brand.</summary>
    [MaxLength(64)]
    public string? BrandCode { get; init; }

    /// <summary>Product.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>Company, co-op, village, farm or agency concerned; of a trademark its applicant.</summary>
    [MaxLength(256)]
    public string? Unit { get; init; }

    /// <summary>Agency or designer that does the work; of a trademark its agent.</summary>
    [MaxLength(128)]
    public string? Agent { get; init; }

    /// <summary>Place.</summary>
    [MaxLength(256)]
    public string? Place { get; init; }

    /// <summary>First day planned.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day; for a supply point the last day of its certification.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What it is.</summary>
    [Required, MaxLength(8000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Classes of goods of a trademark.</summary>
    [MaxLength(128)]
    public string? Classes { get; init; }

    /// <summary>Number given by the office concerned.</summary>
    [MaxLength(64)]
    public string? Reference { get; init; }

    /// <summary>Planned cost, yuan.</summary>
    public decimal? PlannedCost { get; init; }

    /// <summary>Cost, yuan.</summary>
    public decimal? ActualCost { get; init; }

    /// <summary>Pieces planned.</summary>
    [Range(0, 100000000)]
    public int? PlannedPieces { get; init; }

    /// <summary>Price of a piece, yuan.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary>True when the packaging carries the trace code (TRACE-22).</summary>
    public bool CarriesTraceCode { get; init; }

    /// <summary>Which kind of brand incubation or cultivation fosters; null when it is about none (BRAND-27).</summary>
    public FosteredBrandKind? Fosters { get; init; }

    /// <summary>Name of the fostered brand.</summary>
    [MaxLength(128)]
    public string? FosteredBrand { get; init; }

    /// <summary>True when the brand is of a leading company of the industrial park: these are fostered first (BRAND-27: Z78).</summary>
    public bool IsLeadingParkCompany { get; init; }

    /// <summary>What came of it.</summary>
    [MaxLength(4000)]
    public string? Result { get; init; }
}
