using System.Globalization;
using System.Text.RegularExpressions;
using CountyCloud.Framework.Localization;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.Web.Public.Text;

/// <summary>Which language a page is shown in. Only the address decides, never a cookie, so that every reader of an address gets the same page.</summary>
public static partial class PublicLanguages
{
    /// <summary>Query parameter that asks for a language.</summary>
    public const string QueryKey = "lang";

    /// <summary>English, which every page is offered in beside Chinese.</summary>
    public const string English = "en";

    /// <summary>Tibetan in Tibetan script.</summary>
    public const string Tibetan = "bo";

    /// <summary>Mongolian in traditional script, set vertically.</summary>
    public const string TraditionalMongolian = "mn-Mong";

    /// <summary>Languages of the list of counties.</summary>
    public static IReadOnlyList<string> OfList { get; } = [LocalizedText.SourceCulture, English, Tibetan];

    /// <summary>Languages of a county's page: its content languages, Chinese first, and English.</summary>
    public static IReadOnlyList<string> OfCounty(IEnumerable<string> contentLanguages) =>
        [.. contentLanguages.Where(l => LanguageName().IsMatch(l)).Prepend(LocalizedText.SourceCulture).Append(English).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The language the address asks for; null when it asks for none or for something that is no language name.</summary>
    public static string? Requested(HttpRequest request)
    {
        var value = request.Query[QueryKey];
        return value.Count == 1 && value[0] is { } name && LanguageName().IsMatch(name) ? name : null;
    }

    /// <summary>The language to show: the one asked for when it is offered, else Chinese.</summary>
    public static string Choose(string? requested, IReadOnlyList<string> offered) =>
        offered.FirstOrDefault(l => string.Equals(l, requested, StringComparison.OrdinalIgnoreCase)) ?? LocalizedText.SourceCulture;

    /// <summary>A language's own name for itself.</summary>
    public static string NativeName(string culture) => culture switch
    {
        LocalizedText.SourceCulture => "中文",
        English => "English",
        Tibetan => "བོད་ཡིག",
        TraditionalMongolian => "ᠮᠣᠩᠭᠣᠯ",
        _ => NativeNameOf(culture),
    };

    private static string NativeNameOf(string culture)
    {
        try
        {
            return CultureInfo.GetCultureInfo(culture).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return culture;
        }
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z]{2,4})?$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex LanguageName();
}
