using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Governance;

/// <summary>What the monthly supervision form says (F-04, M65).</summary>
public sealed record SiteInspectionContent
{
    /// <summary>Day of the check on site; empty until it was held.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Where.</summary>
    [MaxLength(512)]
    public string? Place { get; init; }

    /// <summary>Who took part, by post.</summary>
    [MaxLength(1000)]
    public string? Attendance { get; init; }

    /// <summary>Progress found.</summary>
    [MaxLength(4000)]
    public string? Progress { get; init; }

    /// <summary>Quality found (GOV-21).</summary>
    [MaxLength(4000)]
    public string? Quality { get; init; }

    /// <summary>Use of money found (GOV-21, GOV-25).</summary>
    [MaxLength(4000)]
    public string? Funds { get; init; }

    /// <summary>The office's opinion.</summary>
    [MaxLength(4000)]
    public string? Opinion { get; init; }

    /// <summary>Sub-project that was looked at; empty for the whole work of the contractor.</summary>
    public Guid? SubProjectId { get; init; }
}
