using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Stations;

/// <summary>A piece of equipment of a network level or station (PSS-16, PSS-17).</summary>
[Section("equipment-item", "equipment.csv", "Stations")]
public sealed record EquipmentItemValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Level that gets it.</summary>
    [Required, MaxLength(SectionConsts.MaxCodeLength), Reference("network-level")]
    public string LevelCode { get; init; } = string.Empty;

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Quantity; empty when the document states none.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Unit of the quantity.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? QuantityUnit { get; init; }

    /// <summary>Budget line that pays it.</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("budget-item")]
    public string? BudgetItemCode { get; init; }

    /// <summary>Where it stands.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Place { get; init; }

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
