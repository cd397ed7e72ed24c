using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Stations;

/// <summary>A functional area of a centre (PSS-02, PSS-03).</summary>
[Section("centre-area", "centre-areas.csv", "Stations")]
public sealed record CentreAreaValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Centre it belongs to.</summary>
    [Required, MaxLength(SectionConsts.MaxCodeLength), Reference("station")]
    public string StationCode { get; init; } = string.Empty;

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Floor area.</summary>
    [Unit("m²")]
    public decimal AreaSquareMetres { get; init; }

    /// <summary>Functions.</summary>
    [LongText]
    public LocalizedText Functions { get; init; } = LocalizedText.Empty;

    /// <summary>Equipment named in the plan, separated by "；".</summary>
    [MaxLength(SectionConsts.MaxLongTextLength), LongText]
    public string? Equipment { get; init; }

    /// <summary>People it holds.</summary>
    [Unit("person")]
    public int? CapacityPersons { get; init; }

    /// <summary>Area whose place and equipment it shares.</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("centre-area")]
    public string? SharedWithCode { get; init; }

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
