using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Traceability;

/// <summary>What a trace subject says of itself. Contact data stay in the county's offices: nothing public reads them.</summary>
public sealed record TraceSubjectContent
{
    /// <summary>Kind.</summary>
    public TraceSubjectKind Kind { get; init; }

    /// <summary>Unified social credit code; a household has none.</summary>
    [MaxLength(18)]
    public string? CreditCode { get; init; }

    /// <summary>Township.</summary>
    [Required, MaxLength(64)]
    public string Township { get; init; } = string.Empty;

    /// <summary>Village.</summary>
    [MaxLength(64)]
    public string? Village { get; init; }

    /// <summary>Address.</summary>
    [MaxLength(256)]
    public string? Address { get; init; }

    /// <summary>Whom to ask; never public.</summary>
    [MaxLength(64)]
    public string? ContactName { get; init; }

    /// <summary>Telephone; never public.</summary>
    [MaxLength(32)]
    public string? Phone { get; init; }

    /// <summary>Size by which the register of larger producers is made (TRACE-16), in the unit that the county's rule for the kind names.</summary>
    [Range(0, 1e12)]
    public decimal? Size { get; init; }

    /// <summary>Code of the responsible department; without one that of the county's rule for the kind holds (TRACE-20).</summary>
    [MaxLength(64)]
    public string? DepartmentCode { get; init; }

    /// <summary>What it does: for a dealer its business file (TRACE-17).</summary>
    [MaxLength(2000)]
    public string? Business { get; init; }
}
