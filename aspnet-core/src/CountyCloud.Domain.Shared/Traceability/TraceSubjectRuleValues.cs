using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>What the county asks of a kind of trace subject: whether it is filed at all (GAP-16), papers, size from which it is kept in the register of larger producers (TRACE-16), term.</summary>
[Section("trace-subject-rule", "trace-subject-rules.csv", "Traceability")]
public sealed record TraceSubjectRuleValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Kind.</summary>
    public TraceSubjectKind Kind { get; init; }

    /// <summary>False when the county does not file this kind.</summary>
    public bool IsOffered { get; init; }

    /// <summary>Papers that a filing needs, separated by ";".</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? RequiredPapers { get; init; }

    /// <summary>Size from which it is kept in the register of larger producers.</summary>
    public decimal? SizeLimit { get; init; }

    /// <summary>Unit of that size: mu, head, tonnes a year.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? SizeUnit { get; init; }

    /// <summary>Months for which a filing holds.</summary>
    [Range(1, 600)]
    public int ValidMonths { get; init; } = 36;

    /// <summary>Days before the end on which its expiry is announced.</summary>
    [Range(1, 365)]
    public int NoticeDays { get; init; } = 60;

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
    public string Title => Code;
}
