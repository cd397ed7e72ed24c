using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Governance;

/// <summary>What a line of a check asks.</summary>
public sealed record CheckLineContent
{
    /// <summary>Part.</summary>
    public CheckPart Part { get; init; }

    /// <summary>Target that is measured (section <c>kpi-target</c>); empty for a result in words.</summary>
    [MaxLength(64)]
    public string? TargetCode { get; init; }

    /// <summary>What is expected.</summary>
    [Required, MaxLength(1000)]
    public string Text { get; init; } = string.Empty;
}
