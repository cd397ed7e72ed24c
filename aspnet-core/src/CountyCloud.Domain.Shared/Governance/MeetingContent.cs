using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Governance;

/// <summary>What a meeting is called for.</summary>
public sealed record MeetingContent
{
    /// <summary>Kind.</summary>
    public MeetingKind Kind { get; init; }

    /// <summary>Post that calls it.</summary>
    public MeetingCaller CalledBy { get; init; }

    /// <summary>Day for which it is called.</summary>
    [Required]
    public DateOnly PlannedOn { get; init; }

    /// <summary>Where.</summary>
    [MaxLength(512)]
    public string? Place { get; init; }

    /// <summary>Agenda; for a joint meeting state, difficulties, causes and targeted solutions (C173).</summary>
    [Required, MaxLength(4000)]
    public string Agenda { get; init; } = string.Empty;

    /// <summary>Who is invited, by post, one a line (ORG-13).</summary>
    [MaxLength(4000)]
    public string? Invited { get; init; }
}
