using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>A rule of the programme as a typed, effective-dated value (reallocation, disbursement, notice, acceptance, subsidies).</summary>
[Section("programme-rule", "rules.csv", "Governance")]
public sealed record ProgrammeRuleValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Area, for example disbursement or reallocation.</summary>
    [Required, MaxLength(SectionConsts.MaxTextLength)]
    public string Area { get; init; } = string.Empty;

    /// <summary>Name of the parameter, for example <c>midpoint_share</c>.</summary>
    [Required, MaxLength(SectionConsts.MaxTextLength)]
    public string Parameter { get; init; } = string.Empty;

    /// <summary>How the value is compared.</summary>
    public RuleOperator Operator { get; init; }

    /// <summary>The value; a number for numeric units, else words or codes separated by ";".</summary>
    [Required, MaxLength(SectionConsts.MaxTextLength)]
    public string Value { get; init; } = string.Empty;

    /// <summary>Unit of the value.</summary>
    public RuleUnit Unit { get; init; }

    /// <summary>The rule in words.</summary>
    [Required, LongText]
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>Who asks or acts.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? AppliesTo { get; init; }

    /// <summary>Who decides, in order, separated by ";".</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? DecidedBy { get; init; }

    /// <summary>Documents needed, separated by ";".</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Documents { get; init; }

    /// <summary>True when the matter is published.</summary>
    public bool IsPublic { get; init; }

    /// <summary>First day on which this version holds.</summary>
    [Required]
    public DateOnly EffectiveFrom { get; init; }

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
    public string Key => $"{Code}@{EffectiveFrom:yyyy-MM-dd}";

    /// <inheritdoc />
    [System.Text.Json.Serialization.JsonIgnore]
    public string Title => Description.Source;
}
