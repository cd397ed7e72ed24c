using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>A post with its duties, and who holds it: the county's contact list (ORG-05 to ORG-07, ORG-13, ORG-17, ORG-18). Name and telephone are personal data that a county enters for its own staff; no public page and no summary reads this section.</summary>
[Section("post", "posts.csv", "Governance")]
public sealed record PostValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Post, for example 办公室主任.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Body it belongs to.</summary>
    [MaxLength(SectionConsts.MaxCodeLength), Reference("department")]
    public string? DepartmentCode { get; init; }

    /// <summary>Who holds it; empty until the county enters it.</summary>
    [MaxLength(SectionConsts.MaxTextLength), PersonalData]
    public string? PersonName { get; init; }

    /// <summary>Telephone of the post or its holder.</summary>
    [MaxLength(SectionConsts.MaxTextLength), PersonalData]
    public string? Phone { get; init; }

    /// <summary>True when the work needs, or the holder speaks, Chinese and the county's second language (ORG-06).</summary>
    public bool IsBilingual { get; init; }

    /// <summary>Where its holder comes from (ORG-07).</summary>
    public StaffSource StaffSource { get; init; }

    /// <summary>Unit that lends its holder (ORG-17).</summary>
    public LocalizedText LentBy { get; init; } = LocalizedText.Empty;

    /// <summary>First day of the holder.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the holder.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Duties.</summary>
    [LongText]
    public LocalizedText Duty { get; init; } = LocalizedText.Empty;

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
