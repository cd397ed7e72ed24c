using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>A paper or point that an acceptance needs: by level and, where it matters, by kind of work (M83「准备好相关验收资料」, GOV-22, GOV-25).</summary>
[Section("acceptance-checklist", "acceptance-checklist.csv", "Governance")]
public sealed record AcceptanceChecklistValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>What is accepted.</summary>
    public AcceptanceLevel Level { get; init; }

    /// <summary>Kind of work; empty for every kind.</summary>
    public WorkKind? WorkKind { get; init; }

    /// <summary>The paper or point.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>True when the acceptance cannot be handed in without it.</summary>
    public bool IsRequired { get; init; }

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
