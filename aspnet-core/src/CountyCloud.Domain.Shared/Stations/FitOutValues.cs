using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Stations;

/// <summary>A space, sign or style of the fit-out of a network level: scope, wording and what is left out (PSS-15, PSS-19).</summary>
[Section("fit-out", "fit-outs.csv", "Stations")]
public sealed record FitOutValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Level it belongs to.</summary>
    [Required, MaxLength(SectionConsts.MaxCodeLength), Reference("network-level")]
    public string LevelCode { get; init; } = string.Empty;

    /// <summary>Space, sign or style.</summary>
    public FitOutKind Kind { get; init; }

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>What is done.</summary>
    [LongText]
    public LocalizedText Scope { get; init; } = LocalizedText.Empty;

    /// <summary>Wording of the sign.</summary>
    public LocalizedText SignText { get; init; } = LocalizedText.Empty;

    /// <summary>True when civil works are left out (不含土建, K24).</summary>
    public bool ExcludesCivilWorks { get; init; }

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
