using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Stations;

/// <summary>A level of the service and logistics network with its target and coverage (PSS-01, PSS-23, PSS-26, PSS-37, PLAT-05).</summary>
[Section("network-level", "network-levels.csv", "Stations")]
public sealed record NetworkLevelValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Which level it is; the name is the county's own.</summary>
    public NetworkLevelKind Kind { get; init; }

    /// <summary>What the county calls it.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Number to be built, or the least of a range.</summary>
    public int? TargetMin { get; init; }

    /// <summary>Most of a range; empty when the target is one number.</summary>
    public int? TargetMax { get; init; }

    /// <summary>Coverage target.</summary>
    [Unit("percent")]
    public decimal? CoveragePercent { get; init; }

    /// <summary>Coverage target for villages registered as poor (PSS-26: fully covered).</summary>
    [Unit("percent")]
    public decimal? PoorVillageCoveragePercent { get; init; }

    /// <summary>What the coverage counts.</summary>
    public LocalizedText CoverageRule { get; init; } = LocalizedText.Empty;

    /// <summary>Number of demonstration stations, or of demonstration villages on village level; the least of "at least" (PSS-35).</summary>
    public int? DemonstrationTarget { get; init; }

    /// <summary>Floor area.</summary>
    [Unit("m²")]
    public decimal? AreaSquareMetres { get; init; }

    /// <summary>True when the area is a floor (不低于).</summary>
    public bool IsAreaMinimum { get; init; }

    /// <summary>Date by which it works (PSS-39).</summary>
    public DateOnly? PlannedOpening { get; init; }

    /// <summary>Functions the document lists.</summary>
    [LongText]
    public LocalizedText Functions { get; init; } = LocalizedText.Empty;

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
