using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Counties;

/// <summary>A correction of the working-day calendar: a day off on a weekday, or a weekend day that is worked (PLAT-09).</summary>
[Section("calendar-day", "calendar-days.csv", "Counties")]
public sealed record CalendarDayValues : ISectionValues
{
    /// <inheritdoc />
    [Required, MaxLength(SectionConsts.MaxCodeLength), RegularExpression(SectionConsts.CodePattern)]
    public string Code { get; init; } = string.Empty;

    /// <inheritdoc />
    public int Order { get; init; }

    /// <summary>The day.</summary>
    [Required]
    public DateOnly Date { get; init; }

    /// <summary>True for a day that is worked, false for a day off.</summary>
    public bool IsWorkingDay { get; init; }

    /// <summary>Why, for example 藏历新年.</summary>
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>Where it stands: document letter and line, for example M105, or the clause.</summary>
    [MaxLength(SectionConsts.MaxTextLength)]
    public string? Source { get; init; }

    /// <summary>What a reader should know: a contradiction, an inference, a condition.</summary>
    [LongText]
    public LocalizedText Note { get; init; } = LocalizedText.Empty;

    /// <inheritdoc />
    [System.Text.Json.Serialization.JsonIgnore]
    public string Key => Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc />
    [System.Text.Json.Serialization.JsonIgnore]
    public string Title => Name.IsEmpty ? Key : Name.Source;
}
