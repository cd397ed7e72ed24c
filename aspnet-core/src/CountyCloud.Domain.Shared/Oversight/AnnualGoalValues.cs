using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Oversight;

/// <summary>The goal statement of the special funds for a year, whose indicators are targets (DATA-25).</summary>
[Section("annual-goal", "annual-goals.csv", "Oversight")]
public sealed record AnnualGoalValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Name of the statement.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Year.</summary>
    [Range(2014, 2100)]
    public int Year { get; init; }

    /// <summary>Body in charge of the funds.</summary>
    public LocalizedText Bodies { get; init; } = LocalizedText.Empty;

    /// <summary>Money, yuan.</summary>
    [Unit("yuan"), Range(0, 99_999_999_999_999)]
    public decimal? Amount { get; init; }

    /// <summary>Goal of the year.</summary>
    [Required, LongText]
    public LocalizedText Goals { get; init; } = LocalizedText.Empty;

    /// <summary>Part of the targets that holds its indicators: the <c>part</c> of section <c>kpi-target</c>.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Part { get; init; }

    /// <summary>Where it stands: document letter and line, for example M105, or the clause.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Source { get; init; }

    /// <summary>Short phrase of the document.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Quote { get; init; }

    /// <summary>What a reader should know: a contradiction, an inference, a condition.</summary>
    [LongText]
    public LocalizedText Note { get; init; } = LocalizedText.Empty;

    /// <inheritdoc />
    [System.Text.Json.Serialization.JsonIgnore]
    public string Title => Name.Source;
}
