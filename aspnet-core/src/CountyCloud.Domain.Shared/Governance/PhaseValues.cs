using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>A phase of the programme or a dated milestone.</summary>
[Section("phase", "phases.csv", "Governance")]
public sealed record PhaseValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Phase or milestone.</summary>
    public PhaseKind Kind { get; init; }

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>First day; empty for a milestone.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day, or the milestone's date; empty when open-ended or relative.</summary>
    public DateOnly? End { get; init; }

    /// <summary>True when the phase has no stated end.</summary>
    public bool IsOpenEnded { get; init; }

    /// <summary>True when the document calls the date tentative (暂定).</summary>
    public bool IsTentative { get; init; }

    /// <summary>The date as the document prints it.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? DateText { get; init; }

    /// <summary>Main results expected.</summary>
    [LongText]
    public LocalizedText Results { get; init; } = LocalizedText.Empty;

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
