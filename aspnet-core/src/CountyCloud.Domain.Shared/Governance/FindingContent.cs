using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Governance;

/// <summary>Something that a check found and that somebody must put right (GOV-31).</summary>
public sealed record FindingContent
{
    /// <summary>What was found.</summary>
    [Required, MaxLength(2000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Contractor that must put it right; empty for a unit of the county.</summary>
    public Guid? ContractorId { get; init; }

    /// <summary>Unit that must put it right.</summary>
    [MaxLength(256)]
    public string? ResponsibleUnit { get; init; }

    /// <summary>Last day, as the inspecting body set it (M91).</summary>
    public DateOnly? Deadline { get; init; }
}
