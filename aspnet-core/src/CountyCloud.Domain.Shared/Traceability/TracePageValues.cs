using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>
/// What the county's page of a code shows and when it warns (TRACE-07, TRACE-10). The first row without a category holds; a county without rows shows
/// no surname and no report, draws no limits into the cold chain, and warns beyond 50 scans, 8 places or 1,000 km/h. A row with a category of products
/// says which temperatures hold for these instead: frozen meat and fresh mushrooms are not kept at the same.
/// </summary>
[Section("trace-page", "trace-pages.csv", "Traceability")]
public sealed record TracePageValues : ISectionValues
{
    /// <summary>Scans of one code beyond which it looks copied, when the county sets none.</summary>
    public const int UsualScans = 50;

    /// <summary>Places of one code beyond which it looks copied, when the county sets none.</summary>
    public const int UsualPlaces = 8;

    /// <summary>Kilometres an hour between two scans beyond which a code looks copied, when the county sets none: an airliner's speed.</summary>
    public const int UsualSpeed = 1000;

    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Category of products, as the library names it, for whose cold chain the row holds; empty for the row of the page itself.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? ProductCategory { get; init; }

    /// <summary>True when the surname of a household that had a hand in the goods is shown; else only that it is a household.</summary>
    public bool ShowsSurname { get; init; }

    /// <summary>True when everybody may open the report of a signed test.</summary>
    public bool PublishesReports { get; init; }

    /// <summary>Lowest temperature of the cold chain, °C; empty when the county has set none.</summary>
    public decimal? ColdChainLeast { get; init; }

    /// <summary>Highest temperature of the cold chain, °C; empty when the county has set none.</summary>
    public decimal? ColdChainMost { get; init; }

    /// <summary>Scans of one code beyond which it looks copied; empty for 50.</summary>
    public int? MaxScans { get; init; }

    /// <summary>Places of one code beyond which it looks copied; empty for 8.</summary>
    public int? MaxPlaces { get; init; }

    /// <summary>Kilometres an hour between two scans beyond which a code looks copied; empty for 1,000.</summary>
    public int? MaxSpeed { get; init; }

    /// <summary>Where it stands: document letter and line, for example M105, or the clause or standard.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Source { get; init; }

    /// <summary>What a reader should know.</summary>
    [LongText]
    public LocalizedText Note { get; init; } = LocalizedText.Empty;

    /// <inheritdoc />
    [System.Text.Json.Serialization.JsonIgnore]
    public string Title => Name.Source;
}
