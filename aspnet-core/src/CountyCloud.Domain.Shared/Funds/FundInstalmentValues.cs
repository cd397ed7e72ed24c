using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Funds;

/// <summary>An instalment of a fund source and the condition of its release (FUND-08).</summary>
[Section("fund-instalment", "fund-instalments.csv", "Funds")]
public sealed record FundInstalmentValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Source it belongs to.</summary>
    [Required, MaxLength(SectionConsts.MaxCodeLength), Reference("fund-source")]
    public string FundSourceCode { get; init; } = string.Empty;

    /// <summary>Name, for example 首期拨付.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Amount.</summary>
    [Unit("yuan")]
    public decimal Amount { get; init; }

    /// <summary>What releases it.</summary>
    public InstalmentRelease Release { get; init; }

    /// <summary>The condition in words.</summary>
    public LocalizedText Condition { get; init; } = LocalizedText.Empty;

    /// <summary>True when the plan allocates it to budget systems.</summary>
    public bool IsAllocated { get; init; }

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
