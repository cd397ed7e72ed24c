using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Counties;

/// <summary>One figure of the county profile with its year and source (PLAT-10): population, villages, output, land and so on.</summary>
[Section("figure", "figures.csv", "Counties")]
public sealed record FigureValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>What the figure is about.</summary>
    public FigureTopic Topic { get; init; }

    /// <summary>Name of the figure.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>The figure as a number, when it is one.</summary>
    public decimal? Number { get; init; }

    /// <summary>The figure as the document words it, when it is not a plain number.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Text { get; init; }

    /// <summary>Unit, for example 户 or km².</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Unit { get; init; }

    /// <summary>Year the figure stands for.</summary>
    public int? Year { get; init; }

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
