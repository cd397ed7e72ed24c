using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Governance;

/// <summary>Something that somebody must do after a meeting (C173).</summary>
public sealed record MeetingActionContent
{
    /// <summary>What is to be done.</summary>
    [Required, MaxLength(400)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Role of the county whose people are to do it; empty when a contractor is to do it.</summary>
    [MaxLength(128)]
    public string? OwnerRole { get; init; }

    /// <summary>Contractor that is to do it.</summary>
    public Guid? ContractorId { get; init; }

    /// <summary>Last day.</summary>
    [Required]
    public DateOnly DueOn { get; init; }
}
