using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Counties;

/// <summary>The county's own word for a thing of the platform (PLAT-05): level names, office, contractor, hub.</summary>
[Section("vocabulary-term", "vocabulary.csv", "Counties")]
public sealed record VocabularyTermValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>The county's word.</summary>
    [Required]
    public LocalizedText Term { get; init; } = LocalizedText.Empty;

    /// <inheritdoc />
    [System.Text.Json.Serialization.JsonIgnore]
    public string Title => Term.Source;
}
