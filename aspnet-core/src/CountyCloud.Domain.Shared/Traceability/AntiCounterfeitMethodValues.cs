using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>A method against counterfeits that a label carries, and how a buyer verifies it (TRACE-10: M592 names four). A county without rows has the QR code and the check by the system.</summary>
[Section("anti-counterfeit-method", "anti-counterfeit-methods.csv", "Traceability")]
public sealed record AntiCounterfeitMethodValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>Name.</summary>
    [Required]
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Kind.</summary>
    public AntiCounterfeitKind Kind { get; init; }

    /// <summary>How a buyer verifies it, for the public page and for the person behind the counter.</summary>
    [LongText]
    public LocalizedText Explanation { get; init; } = LocalizedText.Empty;

    /// <summary>True when labels carry it.</summary>
    public bool IsOn { get; init; }

    /// <summary>Where it stands: document letter and line, for example M105, or the clause or standard.</summary>
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
