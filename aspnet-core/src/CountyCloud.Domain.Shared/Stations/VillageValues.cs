using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Stations;

/// <summary>An administrative village with what coverage is computed from: its poverty status, the outlet that serves it, couriers and broadband (PLAT-11, PSS-26, PSS-37).</summary>
[Section("village", "villages.csv", "Stations")]
public sealed record VillageValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Township-level unit it belongs to.</summary>
    public LocalizedText Township { get; init; } = LocalizedText.Empty;

    /// <summary>Whether it is or was registered as poor (GAP-40).</summary>
    public VillagePovertyStatus PovertyStatus { get; init; }

    /// <summary>Day it was registered as poor.</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>Day it exited from poverty.</summary>
    public DateOnly? ExitedOn { get; init; }

    /// <summary>Last day on which an exited village stays under watch.</summary>
    public DateOnly? MonitoredUntil { get; init; }

    /// <summary>Households.</summary>
    [Unit("household")]
    public int? Households { get; init; }

    /// <summary>Inhabitants.</summary>
    [Unit("person")]
    public int? Population { get; init; }

    /// <summary>Outlet that serves it, in the village or in a neighbouring one (GAP-19: an outlet serves several villages).</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("station")]
    public string? StationCode { get; init; }

    /// <summary>True when couriers deliver to the village.</summary>
    public bool HasCourier { get; init; }

    /// <summary>True when the village has broadband.</summary>
    public bool HasBroadband { get; init; }

    /// <summary>True for a demonstration village of e-commerce poverty relief (PSS-35, C139).</summary>
    public bool IsDemonstrationVillage { get; init; }

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
