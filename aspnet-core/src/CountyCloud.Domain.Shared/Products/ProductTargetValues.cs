using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Products;

/// <summary>What the county is to reach of products and brands (PROD-06, PROD-08, PROD-12, BRAND-08, BRAND-14, BRAND-16, BRAND-28).</summary>
[Section("product-target", "product-targets.csv", "Products")]
public sealed record ProductTargetValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>What is counted.</summary>
    public ProductMeasure Measure { get; init; }

    /// <summary>What the county calls it.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>What is to be reached.</summary>
    public decimal? Target { get; init; }

    /// <summary>Cost of one, yuan.</summary>
    [Unit("yuan")]
    public decimal? UnitPrice { get; init; }

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
