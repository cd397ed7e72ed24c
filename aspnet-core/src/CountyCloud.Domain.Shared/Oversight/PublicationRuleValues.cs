using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Oversight;

/// <summary>How items of one kind are published (DATA-12, DATA-13). A kind without a row is published by hand on the county's page.</summary>
[Section("publication-rule", "publication-rules.csv", "Oversight")]
public sealed record PublicationRuleValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Kind of item.</summary>
    public DisclosureKind Kind { get; init; }

    /// <summary>True when the item is published by itself as soon as its document is decided; false when somebody writes and publishes it.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Where it is published beside this platform: government website, television, newspaper, WeChat.</summary>
    public LocalizedText Channels { get; init; } = LocalizedText.Empty;

    /// <summary>Working days for which it must stand; empty when the document gives none.</summary>
    [Unit("workingDay")]
    public int? Days { get; init; }

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
    public string Key => Code;

    /// <inheritdoc />
    [System.Text.Json.Serialization.JsonIgnore]
    public string Title => Channels.IsEmpty ? Kind.ToString() : Channels.Source;
}
