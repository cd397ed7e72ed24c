using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>An association, university, bank, company or other organisation and what it does together with the county (ORG-16, ORG-20).</summary>
[Section("partner", "partners.csv", "Governance")]
public sealed record PartnerValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Kind of organisation.</summary>
    public PartnerKind Kind { get; init; }

    /// <summary>Name, or the kind as the document names it.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>What is done together.</summary>
    [Required, LongText]
    public LocalizedText Cooperation { get; init; } = LocalizedText.Empty;

    /// <summary>First day of the co-operation.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the co-operation.</summary>
    public DateOnly? End { get; init; }

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
