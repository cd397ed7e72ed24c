using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>A document by which the programme is governed, from the ministry down to the county, and what it governs (GOV-02).</summary>
[Section("governing-document", "governing-documents.csv", "Governance")]
public sealed record GoverningDocumentValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Level that issued it.</summary>
    public DocumentLevel Level { get; init; }

    /// <summary>Number as printed; empty when the plan names none.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? DocumentNumber { get; init; }

    /// <summary>Title.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Who issued it.</summary>
    public LocalizedText Issuer { get; init; } = LocalizedText.Empty;

    /// <summary>Day of issue; empty when not stated.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>True when the plan follows it.</summary>
    public bool GovernsPlan { get; init; }

    /// <summary>True when the use of the money follows it.</summary>
    public bool GovernsFunds { get; init; }

    /// <summary>True when acceptance follows it.</summary>
    public bool GovernsAcceptance { get; init; }

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
