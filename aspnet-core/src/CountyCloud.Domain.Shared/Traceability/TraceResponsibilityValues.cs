using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>Which department answers for a step of the chain or for a kind of trace subject (TRACE-20: Z65); alerts and recalls name it.</summary>
[Section("trace-responsibility", "trace-responsibilities.csv", "Traceability")]
public sealed record TraceResponsibilityValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Step; empty for every step.</summary>
    public TraceStep? Step { get; init; }

    /// <summary>Kind of subject; empty for every kind.</summary>
    public TraceSubjectKind? SubjectKind { get; init; }

    /// <summary>Department of the county.</summary>
    [Required, MaxLength(SectionConsts.MaxCodeLength), Reference("department")]
    public string DepartmentCode { get; init; } = string.Empty;

    /// <summary>What it answers for.</summary>
    [Required, LongText]
    public LocalizedText Duty { get; init; } = LocalizedText.Empty;

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
    public string Title => Duty.Source;
}
