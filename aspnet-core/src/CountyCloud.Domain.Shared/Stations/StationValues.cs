using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Stations;

/// <summary>A centre, station, point or hub of the network (PSS-16, PSS-39).</summary>
[Section("station", "stations.csv", "Stations")]
public sealed record StationValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Level it belongs to.</summary>
    [Required, MaxLength(SectionConsts.MaxCodeLength), Reference("network-level")]
    public string LevelCode { get; init; } = string.Empty;

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Township-level unit it stands in.</summary>
    public LocalizedText Township { get; init; } = LocalizedText.Empty;

    /// <summary>Site, for example 药洲商城.</summary>
    public LocalizedText Site { get; init; } = LocalizedText.Empty;

    /// <summary>True for a demonstration station (PSS-35).</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>State of building.</summary>
    public StationStatus Status { get; init; }

    /// <summary>Planned opening.</summary>
    public DateOnly? PlannedOpening { get; init; }

    /// <summary>Actual opening.</summary>
    public DateOnly? ActualOpening { get; init; }

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
