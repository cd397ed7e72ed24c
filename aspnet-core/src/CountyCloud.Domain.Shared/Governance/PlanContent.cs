using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Governance;

/// <summary>What a version of the implementation plan says (F-01); its systems, items and budget lines are the county's configuration, its papers are annexes.</summary>
public sealed record PlanContent
{
    /// <summary>Code of the phase that it covers (section <c>phase</c>); empty for the whole programme (GOV-05).</summary>
    [MaxLength(64)]
    public string? PhaseCode { get; init; }

    /// <summary>What is to be done, with which result.</summary>
    [Required, MaxLength(8000)]
    public string Summary { get; init; } = string.Empty;

    /// <summary>Work of each system that has not begun when the stage begins (GOV-48: M13).</summary>
    [MaxLength(4000)]
    public string? OpenWork { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Money that it plans, yuan.</summary>
    [Range(0, 99_999_999_999_999)]
    public decimal? Budget { get; init; }

    /// <summary>Units that receive it, one a line (GOV-54: C183).</summary>
    [MaxLength(4000)]
    public string? Recipients { get; init; }
}
