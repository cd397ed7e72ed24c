using System.Globalization;

namespace CountyCloud.Administration.Configuration;

/// <summary>Languages of the admin UI.</summary>
internal static class Cultures
{
    /// <summary>The languages, the first one for whoever asks for another.</summary>
    public static IReadOnlyList<LanguageDto> Languages { get; } =
    [
        new("zh-Hans", "zh-Hans", "简体中文", "zh", null),
        new("en", "en", "English", "en", null),
    ];

    /// <summary>One of the languages: only these have texts, and a cache by culture must not grow with whatever is asked for.</summary>
    public static CultureInfo Supported(string? name)
    {
        var isEnglish = name is not null && (string.Equals(name, "en", StringComparison.OrdinalIgnoreCase) || name.StartsWith("en-", StringComparison.OrdinalIgnoreCase));
        return CultureInfo.GetCultureInfo(isEnglish ? "en" : "zh-Hans");
    }

    /// <summary>The culture as ABP's client reads it.</summary>
    public static CurrentCultureDto ToDto(this CultureInfo culture) => new(
        culture.DisplayName,
        culture.EnglishName,
        culture.ThreeLetterISOLanguageName,
        culture.TwoLetterISOLanguageName,
        culture.TextInfo.IsRightToLeft,
        culture.Name,
        culture.Name,
        culture.NativeName,
        new DateTimeFormatDto(
            culture.Calendar.AlgorithmType.ToString(),
            culture.DateTimeFormat.LongDatePattern,
            culture.DateTimeFormat.ShortDatePattern,
            culture.DateTimeFormat.FullDateTimePattern,
            culture.DateTimeFormat.DateSeparator,
            culture.DateTimeFormat.ShortTimePattern,
            culture.DateTimeFormat.LongTimePattern));
}

/// <summary>A language to choose.</summary>
public sealed record LanguageDto(
    string CultureName, string UiCultureName, string DisplayName, [property: System.Text.Json.Serialization.JsonPropertyName("twoLetterISOLanguageName")] string TwoLetterIsoLanguageName, string? FlagIcon);

/// <summary>A culture.</summary>
public sealed record CurrentCultureDto(
    string DisplayName, string EnglishName, string ThreeLetterIsoLanguageName, string TwoLetterIsoLanguageName, bool IsRightToLeft, string CultureName, string Name, string NativeName, DateTimeFormatDto DateTimeFormat);

/// <summary>How a culture writes dates.</summary>
public sealed record DateTimeFormatDto(
    string CalendarAlgorithmType, string DateTimeFormatLong, string ShortDatePattern, string FullDateTimePattern, string DateSeparator, string ShortTimePattern, string LongTimePattern);
