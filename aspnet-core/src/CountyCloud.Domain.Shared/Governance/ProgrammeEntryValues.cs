using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>A fact of the programme register: designation, contract, bodies, stages and evaluations, and what the county announces of experts, policies, publicity, recipients and the time after the programme (GOV-01, GOV-41, GOV-44, GOV-45, GOV-52 to GOV-54).</summary>
[Section("programme-entry", "programme-entries.csv", "Governance")]
public sealed record ProgrammeEntryValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Kind.</summary>
    public ProgrammeEntryKind Kind { get; init; }

    /// <summary>What it is.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Body or units concerned, by office and never by person.</summary>
    public LocalizedText Bodies { get; init; } = LocalizedText.Empty;

    /// <summary>Day, or the first day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Last day; empty when it has none or is not known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The date as the document prints it.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? DateText { get; init; }

    /// <summary>Number of the document.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? DocumentNumber { get; init; }

    /// <summary>How it stands.</summary>
    public RecordStatus? Status { get; init; }

    /// <summary>What it contains or what came of it.</summary>
    [LongText]
    public LocalizedText Contents { get; init; } = LocalizedText.Empty;

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
