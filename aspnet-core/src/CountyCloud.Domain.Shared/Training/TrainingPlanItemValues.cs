using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;
using CountyCloud.Oversight;

namespace CountyCloud.Training;

/// <summary>A row of the training plan: level, subset, target, course form, subject or stream (TRAIN-01 to TRAIN-05, TRAIN-12).</summary>
[Section("training-plan-item", "training-plan.csv", "Training")]
public sealed record TrainingPlanItemValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>What the row is.</summary>
    public TrainingPlanKind Kind { get; init; }

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Level a subset counts inside (TRAIN-03).</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("training-plan-item")]
    public string? ParentCode { get; init; }

    /// <summary>Audience.</summary>
    public LocalizedText Audience { get; init; } = LocalizedText.Empty;

    /// <summary>How the number is compared.</summary>
    public TargetOperator Operator { get; init; }

    /// <summary>Number of person-times, persons or percent.</summary>
    public decimal? Number { get; init; }

    /// <summary>Upper end of a range.</summary>
    public decimal? NumberMax { get; init; }

    /// <summary>Unit of the number (TRAIN-04).</summary>
    public TrainingUnit Unit { get; init; }

    /// <summary>True when printed as about (左右).</summary>
    public bool IsApproximate { get; init; }

    /// <summary>True when it adds up to the county's total.</summary>
    public bool CountsInTotal { get; init; }

    /// <summary>Number of sessions (期/场).</summary>
    public int? Sessions { get; init; }

    /// <summary>Least length.</summary>
    [Unit("day")]
    public int? DaysMin { get; init; }

    /// <summary>Longest length.</summary>
    [Unit("day")]
    public int? DaysMax { get; init; }

    /// <summary>Contents.</summary>
    [LongText]
    public LocalizedText Contents { get; init; } = LocalizedText.Empty;

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
