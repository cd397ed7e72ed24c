using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Governance;

/// <summary>The five parts of the monthly report (F-05, M129).</summary>
public sealed record MonthlyReportContent
{
    /// <summary>Progress of the past month.</summary>
    [Required, MaxLength(8000)]
    public string Progress { get; init; } = string.Empty;

    /// <summary>Plan of this month.</summary>
    [Required, MaxLength(8000)]
    public string NextPlan { get; init; } = string.Empty;

    /// <summary>Problems; empty for none.</summary>
    [MaxLength(4000)]
    public string? Problems { get; init; }

    /// <summary>What others must help with; empty for nothing.</summary>
    [MaxLength(4000)]
    public string? SupportNeeded { get; init; }

    /// <summary>Emergencies; empty for none.</summary>
    [MaxLength(4000)]
    public string? Emergencies { get; init; }
}
