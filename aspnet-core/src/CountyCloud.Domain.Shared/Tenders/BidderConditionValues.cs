using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Tenders;

/// <summary>A condition that bidders must meet, with the proof it asks for (TEND-07 to TEND-12, F-26). A tender takes the rows as they are when it is made.</summary>
[Section("bidder-condition", "bidder-conditions.csv", "Tenders")]
public sealed record BidderConditionValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>What it asks for, and so how its proof is checked.</summary>
    public BidderConditionKind Kind { get; init; }

    /// <summary>The condition in words.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Papers that prove it.</summary>
    [LongText]
    public LocalizedText Proof { get; init; } = LocalizedText.Empty;

    /// <summary>Least number; for the credit record the most days before the deadline.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>Unit of the threshold.</summary>
    public ConditionUnit Unit { get; init; }

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
