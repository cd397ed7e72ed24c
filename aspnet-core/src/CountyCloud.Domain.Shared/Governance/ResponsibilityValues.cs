using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>Who is responsible for a matter, and in which capacity (ORG-09 to ORG-11, ORG-14, ORG-15, GOV-50).</summary>
[Section("responsibility", "responsibilities.csv", "Governance")]
public sealed record ResponsibilityValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Capacity.</summary>
    public ResponsibilityKind Kind { get; init; }

    /// <summary>Matter.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Body of the county that is responsible.</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("department")]
    public string? DepartmentCode { get; init; }

    /// <summary>Bodies outside the county's list, or several together.</summary>
    public LocalizedText Bodies { get; init; } = LocalizedText.Empty;

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
