using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>An item that is tested (TRACE-25: M281, Z75), with the method and the limit by which a value is judged.</summary>
[Section("test-item", "test-items.csv", "Traceability")]
public sealed record TestItemValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Kind.</summary>
    public TestItemKind Kind { get; init; }

    /// <summary>Products that it is for; empty for all.</summary>
    public LocalizedText AppliesTo { get; init; } = LocalizedText.Empty;

    /// <summary>Standard of the method.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Method { get; init; }

    /// <summary>Standard that sets the limit.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Standard { get; init; }

    /// <summary>Unit of value and limit, for example mg/kg.</summary>
    [MaxLength(32)]
    public string? Unit { get; init; }

    /// <summary>Limit, in the unit: the highest value allowed, 0 when nothing may be found. Empty when the laboratory judges.</summary>
    public decimal? Limit { get; init; }

    /// <summary>True when the limit is the lowest value allowed instead.</summary>
    public bool IsMinimum { get; init; }

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
