using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Tenders;

/// <summary>An item that earns a bid extra points (TEND-13 to TEND-22). A tender takes the rows as they are when it is made.</summary>
[Section("tender-bonus-item", "tender-bonus-items.csv", "Tenders")]
public sealed record TenderBonusItemValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>The item in words.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Papers that prove it.</summary>
    [LongText]
    public LocalizedText Proof { get; init; } = LocalizedText.Empty;

    /// <summary>Least number for which it earns points (Z1309: 3 people; Z1310: 2 projects; Z1311: 5 vehicles).</summary>
    public decimal? Threshold { get; init; }

    /// <summary>Unit of the threshold.</summary>
    public ConditionUnit Unit { get; init; }

    /// <summary>Second least number, where the item names two (Z1311: 3,000 square metres beside 5 vehicles).</summary>
    public decimal? SecondThreshold { get; init; }

    /// <summary>Unit of the second threshold.</summary>
    public ConditionUnit SecondUnit { get; init; }

    /// <summary>Most points; empty when the document leaves it to the evaluation (Z1304).</summary>
    public decimal? MaxPoints { get; init; }

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
