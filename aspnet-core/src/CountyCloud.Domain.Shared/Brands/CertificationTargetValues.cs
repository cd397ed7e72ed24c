using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Brands;

/// <summary>A kind of certificate in a county: how many are wanted, what help costs, when its end is told, whether goods need it to be listed (BRAND-19, BRAND-20, PROD-07).</summary>
[Section("certification-target", "certification-targets.csv", "Brands")]
public sealed record CertificationTargetValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Kind of certificate.</summary>
    public CertificationKind Kind { get; init; }

    /// <summary>What the county calls it.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>How many the programme is to reach.</summary>
    public int? Target { get; init; }

    /// <summary>Help with one costs, yuan (M595).</summary>
    [Unit("yuan")]
    public decimal? HelpCost { get; init; }

    /// <summary>Days before its end on which the county is told; the documents are silent, so it is the county's choice.</summary>
    [Unit("day")]
    public int? WarningDays { get; init; }

    /// <summary>True when goods are not listed online without it (Z75).</summary>
    public bool IsNeededForListing { get; init; }

    /// <summary>Longest time for which one is issued, years.</summary>
    public int? LongestYears { get; init; }

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
