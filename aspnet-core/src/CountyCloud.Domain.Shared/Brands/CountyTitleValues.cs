using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Brands;

/// <summary>A title that the county or a product of it has (BRAND-25, BRAND-31: K38, Z8, Z83).</summary>
[Section("county-title", "county-titles.csv", "Brands")]
public sealed record CountyTitleValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>What it is.</summary>
    public CountyTitleKind Kind { get; init; }

    /// <summary>The title.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Products it stands for; empty for the county as a whole.</summary>
    public LocalizedText Products { get; init; } = LocalizedText.Empty;

    /// <summary>True when the county has it; false while it is an aim.</summary>
    public bool IsHeld { get; init; }

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

    private static readonly char[] Separators = ['、', '，', ',', '；', ';'];

    /// <summary>True when everybody is told of it: the county has it. What is only aimed at is tracked, but never shown as if it were held (BRAND-31: Z83).</summary>
    public bool IsShown() => IsHeld;

    /// <summary>
    /// True when it is attached to goods: one of the products that it stands for is named in the words given, such as name and group of a product or the goods of a
    /// brand (BRAND-25: K38). A title of the county as a whole is attached to none.
    /// </summary>
    /// <param name="words">Names, groups, lists of goods.</param>
    public bool StandsFor(params IEnumerable<string?> words)
    {
        var goods = Products.Source.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return goods.Length > 0 && words.Any(w => w is not null && goods.Any(g => w.Contains(g, StringComparison.Ordinal)));
    }
}
