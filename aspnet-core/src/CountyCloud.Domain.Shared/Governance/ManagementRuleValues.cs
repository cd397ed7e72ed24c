using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>A management rule of the county: what it regulates, from when or in which stage, with which rewards and penalties, and where it is posted (GOV-40, ORG-08, ORG-19).</summary>
[Section("management-rule", "management-rules.csv", "Governance")]
public sealed record ManagementRuleValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Area.</summary>
    public ManagementRuleArea Area { get; init; }

    /// <summary>Title.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Network level it applies to; empty for all.</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("network-level")]
    public string? LevelCode { get; init; }

    /// <summary>Stage in which it applies; empty for all (ORG-19).</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("phase")]
    public string? PhaseCode { get; init; }

    /// <summary>First day on which it holds; empty when the document gives none.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>What it regulates.</summary>
    [Required, LongText]
    public LocalizedText Regulates { get; init; } = LocalizedText.Empty;

    /// <summary>Rewards and penalties (ORG-08).</summary>
    [LongText]
    public LocalizedText RewardsAndPenalties { get; init; } = LocalizedText.Empty;

    /// <summary>Where it is posted, for example on the wall of the testing room.</summary>
    public LocalizedText PostedAt { get; init; } = LocalizedText.Empty;

    /// <summary>Document that holds or asks for the rule.</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("governing-document")]
    public string? DocumentCode { get; init; }

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
