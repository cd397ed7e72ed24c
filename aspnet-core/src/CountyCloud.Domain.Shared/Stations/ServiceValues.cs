using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Stations;

/// <summary>A service of the catalogue, by network level or for one outlet (PSS-04, PSS-06 to PSS-09, PSS-14, PSS-24, PSS-25, PSS-27, PSS-36, PSS-48).</summary>
[Section("service", "services.csv", "Stations")]
public sealed record ServiceValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Level that gives it.</summary>
    [Required, MaxLength(SectionConsts.MaxCodeLength), Reference("network-level")]
    public string LevelCode { get; init; } = string.Empty;

    /// <summary>Outlet that alone gives it; empty when all outlets of the level do (PSS-48).</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("station")]
    public string? StationCode { get; init; }

    /// <summary>Kind of service (PSS-14).</summary>
    public ServiceGroup Group { get; init; }

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Who gives it, when it is not the outlet itself.</summary>
    public LocalizedText Provider { get; init; } = LocalizedText.Empty;

    /// <summary>True when it is offered.</summary>
    public bool IsEnabled { get; init; }

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
