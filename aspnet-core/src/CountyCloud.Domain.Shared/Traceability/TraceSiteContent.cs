using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Traceability;

/// <summary>What a site is and where.</summary>
public sealed record TraceSiteContent
{
    /// <summary>Kind.</summary>
    public TraceSiteKind Kind { get; init; }

    /// <summary>Area, mu.</summary>
    [Range(0, 1e9)]
    public decimal? AreaMu { get; init; }

    /// <summary>Degrees north (WGS 84).</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east (WGS 84).</summary>
    public double? Longitude { get; init; }

    /// <summary>Township.</summary>
    [Required, MaxLength(64)]
    public string Township { get; init; } = string.Empty;

    /// <summary>Village.</summary>
    [MaxLength(64)]
    public string? Village { get; init; }

    /// <summary>Address, or number plate of a vehicle.</summary>
    [MaxLength(256)]
    public string? Address { get; init; }

    /// <summary>Capacity.</summary>
    [Range(0, 1e9)]
    public decimal? Capacity { get; init; }

    /// <summary>Unit of the capacity: tonnes, m³, head.</summary>
    [MaxLength(16)]
    public string? CapacityUnit { get; init; }

    /// <summary>How it produces (PROD-13).</summary>
    public ProductionMode Mode { get; init; }

    /// <summary>True for a production base of the county (PROD-22: Z10).</summary>
    public bool IsProductionBase { get; init; }

    /// <summary>Households or members of a production base.</summary>
    [Range(0, 1_000_000)]
    public int? MemberCount { get; init; }
}
