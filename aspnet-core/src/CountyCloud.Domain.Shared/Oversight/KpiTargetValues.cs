using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Oversight;

/// <summary>A target of the programme (DATA-01, DATA-02).</summary>
[Section("kpi-target", "kpi-targets.csv", "Oversight")]
public sealed record KpiTargetValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Part of the document, for example 附件3.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Part { get; init; }

    /// <summary>First-level indicator, for example 产出指标.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Level1 { get; init; }

    /// <summary>Second-level indicator.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Level2 { get; init; }

    /// <summary>Indicator.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>How the value is compared.</summary>
    public TargetOperator Operator { get; init; }

    /// <summary>Target value, or the least of a range; empty when the document gives no number.</summary>
    public decimal? Value { get; init; }

    /// <summary>Most of a range.</summary>
    public decimal? ValueMax { get; init; }

    /// <summary>Unit.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Unit { get; init; }

    /// <summary>Period it is compared with, for growth.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Baseline { get; init; }

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
