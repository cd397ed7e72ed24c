using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>A department, committee, post or organisation with its duties (ORG-01 to ORG-03, ORG-13: by post, never by person).</summary>
[Section("department", "departments.csv", "Governance")]
public sealed record DepartmentValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>What kind of body it is.</summary>
    public DepartmentKind Kind { get; init; }

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Its place in the leading group, for example 副组长.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? LeadingGroupRole { get; init; }

    /// <summary>Its duties.</summary>
    [LongText]
    public LocalizedText Duty { get; init; } = LocalizedText.Empty;

    /// <summary>Role of the platform that its people get.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? RoleName { get; init; }

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
