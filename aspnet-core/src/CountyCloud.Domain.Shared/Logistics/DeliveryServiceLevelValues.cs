using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Logistics;

/// <summary>A promise of delivery time or frequency on one leg of the network.</summary>
[Section("delivery-service-level", "delivery-service-levels.csv", "Logistics")]
public sealed record DeliveryServiceLevelValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Leg, for example <c>hub_to_village</c>.</summary>
    [Required, MaxLength(SectionConsts.MaxTextLength)]
    public string Leg { get; init; } = string.Empty;

    /// <summary>Start of the leg.</summary>
    public LocalizedText From { get; init; } = LocalizedText.Empty;

    /// <summary>End of the leg.</summary>
    public LocalizedText To { get; init; } = LocalizedText.Empty;

    /// <summary>What is measured.</summary>
    public DeliveryMetric Metric { get; init; }

    /// <summary>Least value of a range.</summary>
    public decimal? Min { get; init; }

    /// <summary>The limit, or the most of a range.</summary>
    public decimal? Max { get; init; }

    /// <summary>Unit of the values.</summary>
    public DeliveryUnit Unit { get; init; }

    /// <summary>The limit in hours, for checking.</summary>
    [Unit("hour")]
    public decimal? MaxHours { get; init; }

    /// <summary>Time of day up to which "same day" holds (HH:mm); the county sets it.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? CutOff { get; init; }

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
    public string Title => Leg;
}
