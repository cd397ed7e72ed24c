using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>A result that is expected at the end of a phase, so that its closing can be checked (GOV-49).</summary>
[Section("phase-result", "phase-results.csv", "Governance")]
public sealed record PhaseResultValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Phase.</summary>
    [Required, MaxLength(SectionConsts.MaxCodeLength), Reference("phase")]
    public string PhaseCode { get; init; } = string.Empty;

    /// <summary>Result expected.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Part of the work.</summary>
    public CheckPart Aspect { get; init; }

    /// <summary>Work item that it belongs to.</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("work-item")]
    public string? WorkItemCode { get; init; }

    /// <summary>Target by which it is measured.</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("kpi-target")]
    public string? TargetCode { get; init; }

    /// <summary>Last day; empty for the end of the phase.</summary>
    public DateOnly? DueOn { get; init; }

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
