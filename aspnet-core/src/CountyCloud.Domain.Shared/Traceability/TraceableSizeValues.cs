using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>The size from which a producer is kept in the register with inputs, operations, tests, storage, transport and sales (TRACE-16: Z65「规模以上」).</summary>
[Section("traceable-size", "traceable-sizes.csv", "Traceability")]
public sealed record TraceableSizeValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Kind of producer.</summary>
    public ProducerKind Kind { get; init; }

    /// <summary>Least size; empty when the county has set none, which means that every filed producer is kept.</summary>
    [Range(0, 1000000000)]
    public decimal? Minimum { get; init; }

    /// <summary>Unit of the size, for example 亩 or 头.</summary>
    [MaxLength(32)]
    public string? Unit { get; init; }

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
