using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Funds;

/// <summary>A node of the budget tree: system, category or line (FUND-02 to FUND-07). The line's amount is binding; what the document prints besides stays as a note.</summary>
[Section("budget-item", "budget.csv", "Funds")]
public sealed record BudgetItemValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Code of the item above; empty for a system.</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("budget-item")]
    public string? ParentCode { get; init; }

    /// <summary>Level in the tree.</summary>
    public BudgetItemKind Kind { get; init; }

    /// <summary>Name of the system or category, or the content of the line.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Specification as printed, for example 400 m².</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Specification { get; init; }

    /// <summary>Unit price as printed, for example 1600 元/m².</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? UnitPriceText { get; init; }

    /// <summary>Unit price.</summary>
    [Unit("yuan")]
    public decimal? UnitPrice { get; init; }

    /// <summary>What the price is for, for example 台 or 年.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? PricePer { get; init; }

    /// <summary>Quantity; empty when the document states none.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Unit of the quantity.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? QuantityUnit { get; init; }

    /// <summary>Number of years a yearly price runs (FUND-05); empty when not yearly.</summary>
    public int? Years { get; init; }

    /// <summary>Part paid once beside the price, for example a shop deposit.</summary>
    [Unit("yuan")]
    public decimal? OneOffAmount { get; init; }

    /// <summary>True when the one-off part comes back, as a deposit (质保金) does (FUND-48).</summary>
    public bool IsRecoverable { get; init; }

    /// <summary>True when the price is a lump sum without unit.</summary>
    public bool IsLumpSum { get; init; }

    /// <summary>True when the price is marked as approximate (约) (FUND-06).</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Line whose amount covers this one as well.</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("budget-item")]
    public string? SharedWithCode { get; init; }

    /// <summary>Amount that holds, of the line or of the whole system or category.</summary>
    [Unit("yuan")]
    public decimal Amount { get; init; }

    /// <summary>Amount or subtotal the document prints, when it prints one.</summary>
    [Unit("yuan")]
    public decimal? PrintedAmount { get; init; }

    /// <summary>Share of the total (FUND-07).</summary>
    [Unit("percent")]
    public decimal? SharePercent { get; init; }

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
