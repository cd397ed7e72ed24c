using System.Globalization;
using System.Text.Json;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Administration.Http;

/// <summary>
/// Names in several languages on ABP's pages, which know plain text only: an object extension shows and edits the text of the
/// language that the page is in.
/// </summary>
internal static class DisplayNames
{
    /// <summary>Name of the extra property.</summary>
    public const string Property = "DisplayName";

    /// <summary>Longest name.</summary>
    public const int MaxLength = 128;

    /// <summary>What the page sent for the language of the request; null when nothing.</summary>
    public static string? Find(IReadOnlyDictionary<string, JsonElement>? extraProperties)
    {
        if (extraProperties is null || !extraProperties.TryGetValue(Property, out var value) || value.ValueKind != JsonValueKind.String || value.GetString()?.Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        return text.Length <= MaxLength ? text : throw new InputValidationException([new InputProblem("extraProperties.DisplayName", "CountyCloud:DisplayNameTooLong", MaxLength)]);
    }

    /// <summary>The names with the text set for the language of the request.</summary>
    public static LocalizedText Apply(LocalizedText names, string? text)
    {
        var culture = CultureInfo.CurrentUICulture.Name.StartsWith("en", StringComparison.Ordinal) ? "en" : LocalizedText.SourceCulture;
        return text is null || string.Equals(names.In(culture), text, StringComparison.Ordinal) ? names : names.With(culture, text, isDraft: false);
    }
}
