using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Funds;

/// <summary>A source of the programme's money (FUND-01).</summary>
[Section("fund-source", "fund-sources.csv", "Funds")]
public sealed record FundSourceValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Kind of source.</summary>
    public FundSourceKind Kind { get; init; }

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Amount; empty when the document does not state it.</summary>
    [Unit("yuan")]
    public decimal? Amount { get; init; }

    /// <summary>True when the amount is a floor (不低于).</summary>
    public bool IsMinimum { get; init; }

    /// <summary>Date of the appropriation.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Document that grants it.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Document { get; init; }

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
