using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>A step of the rollout of the trace system (TRACE-27) and, for its use, the day on which query equipment was installed (TRACE-33).</summary>
[Section("trace-rollout", "trace-rollouts.csv", "Traceability")]
public sealed record TraceRolloutValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Step.</summary>
    public TraceRolloutStep Step { get; init; }

    /// <summary>What is done in it.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>First day; empty when the document names none.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Day on which it was finished; for the step of use, on which query equipment was installed.</summary>
    public DateOnly? DoneOn { get; init; }

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
