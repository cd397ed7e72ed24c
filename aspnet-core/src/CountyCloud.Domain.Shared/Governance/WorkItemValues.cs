using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>A building item of the plan with its content, building method, operating model, functions, deadline and units, each a field of its own (GOV-04, ORG-04, PSS-34).</summary>
[Section("work-item", "work-items.csv", "Governance")]
public sealed record WorkItemValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Name of the item.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>System of the plan it belongs to, for example 三级物流体系.</summary>
    public LocalizedText System { get; init; } = LocalizedText.Empty;

    /// <summary>Network level that it builds, when it builds one.</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("network-level")]
    public string? LevelCode { get; init; }

    /// <summary>What is built.</summary>
    [LongText]
    public LocalizedText Contents { get; init; } = LocalizedText.Empty;

    /// <summary>Who builds it and how (建设方式).</summary>
    [LongText]
    public LocalizedText BuildingMethod { get; init; } = LocalizedText.Empty;

    /// <summary>Who operates it and how (运营模式).</summary>
    [LongText]
    public LocalizedText OperatingModel { get; init; } = LocalizedText.Empty;

    /// <summary>What it has to do once it works (工作职能).</summary>
    [LongText]
    public LocalizedText Functions { get; init; } = LocalizedText.Empty;

    /// <summary>Day by which it is finished; empty when the document gives none.</summary>
    public DateOnly? CompletionDate { get; init; }

    /// <summary>Deadline that counts from an event, for example 招标结束后 30 个工作日内.</summary>
    public LocalizedText RelativeDeadline { get; init; } = LocalizedText.Empty;

    /// <summary>Units responsible (责任单位), separated by "、".</summary>
    public LocalizedText ResponsibleUnits { get; init; } = LocalizedText.Empty;

    /// <summary>Units that support them (配合单位), separated by "、".</summary>
    public LocalizedText SupportingUnits { get; init; } = LocalizedText.Empty;

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
