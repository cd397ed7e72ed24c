using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>A pesticide, veterinary drug, feed or fertiliser with its withdrawal period (TRACE-15: Z65「投入品」). The label of the product that is really used prevails; the list warns and blocks.</summary>
[Section("input-product", "input-products.csv", "Traceability")]
public sealed record InputProductValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Kind.</summary>
    public InputProductKind Kind { get; init; }

    /// <summary>Number of its registration or approval, when one product is meant.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? RegistrationNumber { get; init; }

    /// <summary>Days between the last use and harvest or slaughter; empty when there is no withdrawal period.</summary>
    [Unit("day"), Range(0, 3650)]
    public int? WithdrawalDays { get; init; }

    /// <summary>True when its use is forbidden.</summary>
    public bool IsBanned { get; init; }

    /// <summary>Crops or animals that it is for; empty for all.</summary>
    public LocalizedText AppliesTo { get; init; } = LocalizedText.Empty;

    /// <summary>Where it stands: document letter and line, for example M105, or the clause or standard.</summary>
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
