using System.Net;
using System.Text.RegularExpressions;

namespace CountyCloud.HttpApi.Tests.PublicPortal;

/// <summary>The words of a page with the language that its markup says they are in.</summary>
internal static partial class TextRuns
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase) { "meta", "link", "br", "img", "hr", "input", "path", "circle", "rect" };

    /// <summary>All runs of text inside the body.</summary>
    public static IEnumerable<(string Text, string Language)> Of(string html)
    {
        var languages = new Stack<string>();
        languages.Push(string.Empty);
        foreach (Match token in Token().Matches(html))
        {
            var (name, text) = (token.Groups["name"].Value, token.Groups["text"].Value);
            if (text.Length > 0)
            {
                if (!string.IsNullOrWhiteSpace(text))
                {
                    yield return (WebUtility.HtmlDecode(text).Trim(), languages.Peek());
                }
            }
            else if (token.Groups["end"].Value.Length > 0)
            {
                languages.Pop();
            }
            else if (name.Length > 0 && !Void.Contains(name) && !token.Value.EndsWith("/>", StringComparison.Ordinal))
            {
                var own = Language().Match(token.Value);
                languages.Push(own.Success ? own.Groups["lang"].Value : languages.Peek());
            }
        }
    }

    /// <summary>Language that the letters alone give away; null for digits, signs and Latin letters in any page.</summary>
    public static string? LanguageByScript(string text) =>
        text.Any(c => c is >= '\u0f00' and <= '\u0fff') ? "bo"
        : text.Any(c => c is >= '\u1800' and <= '\u18af') ? "mn-Mong"
        : text.Any(c => c is >= '\u3400' and <= '\u9fff') ? "zh-Hans"
        : null;

    /// <summary>
    /// True when the marked language may hold the script. A county's English sentence may quote the Chinese words of a document; it
    /// stays English.
    /// </summary>
    public static bool Fits(string text, string script, string language) =>
        script == language || (script == "zh-Hans" && language == "en" && EnglishWords().Count(text) > 1);

    [GeneratedRegex("<!doctype[^>]*>|<(?<end>/)?(?<name>[a-z0-9]+)(?:\\s[^>]*)?>|(?<text>[^<]+)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Token();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex EnglishWords();

    [GeneratedRegex("\\slang=\"(?<lang>[^\"]*)\"", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Language();
}

/// <summary>Contrast as WCAG 2.1 counts it.</summary>
internal static class Contrast
{
    public static double Of(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string hex) => 0.2126 * Channel(hex, 1) + 0.7152 * Channel(hex, 3) + 0.0722 * Channel(hex, 5);

    private static double Channel(string hex, int at)
    {
        var value = Convert.ToInt32(hex.Substring(at, 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
