using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Brands;

/// <summary>A regional public brand or local brand.</summary>
[Section("brand", "brands.csv", "Brands")]
public sealed record BrandValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Kind.</summary>
    public BrandKind Kind { get; init; }

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Slogan.</summary>
    public LocalizedText Slogan { get; init; } = LocalizedText.Empty;

    /// <summary>Picture in the blueprint's assets folder.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? LogoFile { get; init; }

    /// <summary>Colours as #rrggbb, separated by ";"; the first is the main one.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Colours { get; init; }

    /// <summary>Products it stands for.</summary>
    public LocalizedText Products { get; init; } = LocalizedText.Empty;

    /// <summary>Who holds the mark.</summary>
    public LocalizedText Owner { get; init; } = LocalizedText.Empty;

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
