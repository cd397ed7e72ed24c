using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Governance;

/// <summary>A figure of a survey (Z157).</summary>
public sealed record RecordFigureContent
{
    /// <summary>What is counted; the same name in two surveys is compared.</summary>
    [Required, MaxLength(256)]
    public string Name { get; init; } = string.Empty;

    /// <summary>Area of the survey.</summary>
    public SurveyArea? Area { get; init; }

    /// <summary>Value; empty while it is not known.</summary>
    [Range(-99_999_999_999_999, 99_999_999_999_999)]
    public decimal? Value { get; init; }

    /// <summary>Unit.</summary>
    [MaxLength(32)]
    public string? Unit { get; init; }
}
