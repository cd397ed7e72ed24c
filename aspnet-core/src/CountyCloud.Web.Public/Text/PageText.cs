using System.Globalization;
using System.Text.Encodings.Web;
using CountyCloud.Framework.Localization;
using Microsoft.AspNetCore.Html;

namespace CountyCloud.Web.Public.Text;

/// <summary>
/// Writes labels and content in the language of a page and marks, with a lang attribute, everything that is in another one (PLAT-06).
/// Nothing is translated by the machine: a missing text is shown in Chinese.
/// </summary>
public sealed class PageText(LocalizationStore store, HtmlEncoder encoder, string culture)
{
    /// <summary>Resource of the portal's labels.</summary>
    public const string Resource = "CountyCloudPublic";

    /// <summary>Language of the page.</summary>
    public string Culture { get; } = culture;

    /// <summary>A label as HTML; arguments that are HTML stay so, all others are encoded.</summary>
    public IHtmlContent this[string key, params object?[] arguments]
    {
        get
        {
            var (text, language) = Label(key);
            return Mark(Fill(encoder.Encode(text), arguments, language), language, isDraft: false);
        }
    }

    /// <summary>A label as plain text, for titles and attributes, where no language can be marked.</summary>
    public string Plain(string key, params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, Label(key).Text, arguments);

    /// <summary>A day as people say it, for example 2026年9月1日, 1 September 2026; readable by machines, too.</summary>
    public IHtmlContent Day(DateOnly day) => new HtmlString($"<time datetime=\"{PublicFormat.Date(day)}\">{Html(this["Trace:Day", day.Year, day.Month, day.Day, day.ToString("MMMM", CultureInfo.InvariantCulture)], Culture)}</time>");

    /// <summary>Content in the page's language, else in Chinese; a draft carries its mark.</summary>
    public IHtmlContent Content(LocalizedText text) => text.Resolve(Culture) is { } entry ? Entry(entry) : HtmlString.Empty;

    /// <summary>The beginning of a content, with a link to all of it when there is more.</summary>
    /// <param name="text">Content.</param>
    /// <param name="length">Most characters.</param>
    /// <param name="address">Where all of it stands.</param>
    public IHtmlContent Excerpt(LocalizedText text, int length, string address)
    {
        if (text.Resolve(Culture) is not { } entry || entry.Text.Length <= length)
        {
            return Content(text);
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Entry(entry with { Text = Cut(entry.Text, length) }).WriteTo(writer, encoder);
        using var more = new StringWriter(CultureInfo.InvariantCulture);
        this["ReadOn"].WriteTo(more, encoder);
        return new HtmlString($"{writer} <a href=\"{encoder.Encode(address)}\">{more}</a>");
    }

    /// <summary>The beginning of a content, where all of it stands behind the link that it is in.</summary>
    public IHtmlContent Short(LocalizedText text, int length) => text.Resolve(Culture) is { } entry ? Short(entry, length) : HtmlString.Empty;

    /// <summary>The beginning of one language's text.</summary>
    public IHtmlContent Short(LocalizedTextEntry entry, int length) => Entry(entry with { Text = Cut(entry.Text, length) });

    /// <summary>The beginning of a text, never half a character; what was left out is told by an ellipsis.</summary>
    public static string Cut(string text, int length, string ellipsis = "…")
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = 0;
        for (var next = 0; (next += StringInfo.GetNextTextElementLength(text, end)) <= length && next < text.Length;)
        {
            end = next;
        }

        return text[..end].TrimEnd() + ellipsis;
    }

    /// <summary>One language's text.</summary>
    public IHtmlContent Entry(LocalizedTextEntry entry) => Mark(encoder.Encode(entry.Text), entry.Culture, entry.IsDraft);

    /// <summary>Words as the Chinese document prints them, such as units and file numbers.</summary>
    public IHtmlContent Printed(string? text) => string.IsNullOrEmpty(text) ? HtmlString.Empty : HasHan(text) ? Mark(encoder.Encode(text), LocalizedText.SourceCulture, isDraft: false)
        : new HtmlString(encoder.Encode(text)); // Numbers and units belong to no language and stand upright also beside vertical script.

    /// <summary>Text and language for places that take no markup, such as the words of a chart.</summary>
    public (string Text, string? Language) Bare(LocalizedText text) =>
        text.Resolve(Culture) is { } entry ? (entry.Text, Same(entry.Culture) ? null : entry.Culture) : (string.Empty, null);

    /// <summary>A label for places that take no markup but may carry a language.</summary>
    public (string Text, string? Language) BareLabel(string key, params object?[] arguments)
    {
        var (text, language) = Label(key);
        return (string.Format(CultureInfo.InvariantCulture, text, arguments), Same(language) ? null : language);
    }

    /// <summary>A label about something named, both in one language: where no markup is possible, languages are not mixed.</summary>
    public (string Text, string? Language) BareLabel(string key, LocalizedText name)
    {
        var (text, language) = Label(key);
        return (string.Format(CultureInfo.InvariantCulture, text, name.In(language)), Same(language) ? null : language);
    }

    private (string Text, string Culture) Label(string key) =>
        store.GetOwnTexts(Resource, Culture).TryGetValue(key, out var own) ? (own, Culture)
        : store.GetOwnTexts(Resource, LocalizedText.SourceCulture).TryGetValue(key, out var chinese) ? (chinese, HasWords(chinese) ? LocalizedText.SourceCulture : Culture)
        : (key, Culture);

    private HtmlString Mark(string html, string language, bool isDraft)
    {
        var isVertical = string.Equals(language, PublicLanguages.TraditionalMongolian, StringComparison.OrdinalIgnoreCase);
        var attributes = (Same(language) ? string.Empty : $" lang=\"{encoder.Encode(language)}\"") + (isVertical ? " class=\"vertical\"" : string.Empty);
        var marked = attributes.Length == 0 ? html : $"<span{attributes}>{html}</span>";
        return new HtmlString(isDraft ? marked + DraftMark() : marked);
    }

    private string DraftMark()
    {
        var (text, language) = Label("Draft");
        return $" <small class=\"draft\"{(Same(language) ? string.Empty : $" lang=\"{language}\"")}>{encoder.Encode(text)}</small>";
    }

    private string Fill(string pattern, object?[] arguments, string language) => arguments.Length == 0
        ? pattern
        : string.Format(CultureInfo.InvariantCulture, pattern, [.. arguments.Select(a => Html(a, language))]);

    private object Html(object? argument, string language)
    {
        if (argument is not IHtmlContent content)
        {
            return encoder.Encode(Convert.ToString(argument, CultureInfo.InvariantCulture) ?? string.Empty);
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, encoder);

        // Inside a Chinese label, what is in the page's language has to say so again.
        return Same(language) ? writer.ToString() : $"<span lang=\"{encoder.Encode(Culture)}\">{writer}</span>";
    }

    private bool Same(string language) => string.Equals(language, Culture, StringComparison.OrdinalIgnoreCase);

    private static bool HasWords(string label) => label.Any(char.IsLetter);

    private static bool HasHan(string text) => text.Any(c => c is >= '\u3400' and <= '\u9fff');
}
