using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Training;

/// <summary>A topic of the course catalogue (TRAIN-08 to TRAIN-10).</summary>
[Section("training-topic", "courses.csv", "Training")]
public sealed record TrainingTopicValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Code of the course, for example basic.</summary>
    [Required, MaxLength(SectionConsts.MaxTextLength)]
    public string CourseGroup { get; init; } = string.Empty;

    /// <summary>Name of the course.</summary>
    [Required]
    public LocalizedText CourseName { get; init; } = LocalizedText.Empty;

    /// <summary>Part of the course.</summary>
    public LocalizedText Subgroup { get; init; } = LocalizedText.Empty;

    /// <summary>Number in its part, as printed.</summary>
    public int? Sequence { get; init; }

    /// <summary>Title of the topic.</summary>
    [Required]
    public LocalizedText Topic { get; init; } = LocalizedText.Empty;

    /// <summary>Contents, separated by "；".</summary>
    [MaxLength(SectionConsts.MaxLongTextLength), LongText]
    public string? Contents { get; init; }

    /// <summary>Class hours; 0 when counted with another topic.</summary>
    [Unit("class hour")]
    public decimal? Hours { get; init; }

    /// <summary>True when the hours are inferred and not printed.</summary>
    public bool HoursInferred { get; init; }

    /// <summary>Topic whose hours cover this one (TRAIN-09).</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("training-topic")]
    public string? HoursSharedWithCode { get; init; }

    /// <summary>Whether it may be used.</summary>
    public TopicReview Review { get; init; }

    /// <summary>Why it is on hold.</summary>
    public LocalizedText HoldReason { get; init; } = LocalizedText.Empty;

    /// <summary>Topic with the same title.</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("training-topic")]
    public string? DuplicateOfCode { get; init; }

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
    public string Title => Topic.Source;
}
