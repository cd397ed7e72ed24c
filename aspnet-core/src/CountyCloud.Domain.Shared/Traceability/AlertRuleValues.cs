using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>When the trace system warns, whom, and how soon that has to be acted on (TRACE-14: Z64「设置系统预警」). A kind without a row is on, is the programme office's, and is due in three working days: see <c>TraceSettings</c>.</summary>
[Section("alert-rule", "alert-rules.csv", "Traceability")]
public sealed record AlertRuleValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Kind of alert.</summary>
    public TraceAlertKind Kind { get; init; }

    /// <summary>True when it is raised.</summary>
    public bool IsOn { get; init; }

    /// <summary>Threshold: days before the expiry (certificates and subjects), minutes outside the range (temperature), percent (quantity, yield), scans (suspicious scans), hours without a report (silent sensors, which are not watched without it); nothing for the others.</summary>
    [Range(0, 1000000)]
    public decimal? Threshold { get; init; }

    /// <summary>Role whose people act on it.</summary>
    [MaxLength(128)]
    public string? OwnerRole { get; init; }

    /// <summary>Working days within which it is acted on.</summary>
    [Unit("workingDay"), Range(1, 250)]
    public int? DaysToAct { get; init; }

    /// <summary>True when a confirmed alert opens a case that may stop or cut money (FUND-38, PROD-09: Z75).</summary>
    public bool OpensCase { get; init; }

    /// <summary>Where it stands: document letter and line, for example M105, or the clause or standard.</summary>
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
