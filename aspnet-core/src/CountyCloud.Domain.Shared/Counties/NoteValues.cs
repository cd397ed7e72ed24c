using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Counties;

/// <summary>A place where the documents contradict themselves or are silent, and the reading that holds (GAPS.md). Never mended in silence.</summary>
[Section("note", "notes.csv", "Counties")]
public sealed record NoteValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Section the note is about, for example <c>budget-item</c>; empty when it is about the whole programme.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Section { get; init; }

    /// <summary>Code of the row it is about, or several codes separated by ";".</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? RowCode { get; init; }

    /// <summary>What the document says.</summary>
    [Required, LongText]
    public LocalizedText Statement { get; init; } = LocalizedText.Empty;

    /// <summary>The reading that holds until the county decides.</summary>
    [LongText]
    public LocalizedText Reading { get; init; } = LocalizedText.Empty;

    /// <summary>Whether the county has settled it.</summary>
    public NoteStatus Status { get; init; }

    /// <summary>Where it stands: document letter and line, for example M105, or the clause.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Source { get; init; }

    /// <inheritdoc />
    [System.Text.Json.Serialization.JsonIgnore]
    public string Title => Statement.Source;
}
