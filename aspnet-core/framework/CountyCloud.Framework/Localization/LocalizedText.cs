using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CountyCloud.Framework.Localization;

/// <summary>
/// A text in several languages, as content carries it: culture name (<c>zh-Hans</c>, <c>bo</c>, <c>mn-Mong</c>, <c>en</c>) → text.
/// A translation is a draft until a native reader confirms it; a draft's key ends with <see cref="DraftSuffix"/> in JSON and CSV.
/// Immutable; equal when all languages, texts and draft marks are equal.
/// </summary>
[JsonConverter(typeof(LocalizedTextJsonConverter))]
public sealed class LocalizedText : IEquatable<LocalizedText>, IEnumerable<LocalizedTextEntry>
{
    /// <summary>The culture every county's content is first written in.</summary>
    public const string SourceCulture = "zh-Hans";

    /// <summary>Longest text of one language; a longer one is refused as input.</summary>
    public const int MaxLength = 4000;

    /// <summary>Marks a translation that no native reader has confirmed yet, as in <c>bo~draft</c>.</summary>
    public const string DraftSuffix = "~draft";

    /// <summary>No text in any language.</summary>
    public static LocalizedText Empty { get; } = new([]);

    private readonly SortedDictionary<string, LocalizedTextEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Takes the entries as they are; blank texts are left out.</summary>
    public LocalizedText(IEnumerable<LocalizedTextEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (!string.IsNullOrWhiteSpace(entry.Text))
            {
                _entries[entry.Culture] = entry with { Text = entry.Text.Trim() };
            }
        }
    }

    /// <summary>A text that exists in Chinese only.</summary>
    public static LocalizedText Chinese(string text) => new([new LocalizedTextEntry(SourceCulture, text, IsDraft: false)]);

    /// <summary>A text in Chinese and English.</summary>
    public static LocalizedText Of(string chinese, string english) =>
        new([new LocalizedTextEntry(SourceCulture, chinese, IsDraft: false), new LocalizedTextEntry("en", english, IsDraft: false)]);

    /// <summary>True when no language has a text.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>The Chinese text, or the first there is, or an empty string.</summary>
    public string Source => Find(SourceCulture)?.Text ?? _entries.Values.FirstOrDefault()?.Text ?? string.Empty;

    /// <summary>The entry of a culture, or null when it is not translated.</summary>
    public LocalizedTextEntry? Find(string culture) => _entries.GetValueOrDefault(culture);

    /// <summary>The entry to show to a reader of <paramref name="culture"/>: that culture, else Chinese, else whatever there is.</summary>
    public LocalizedTextEntry? Resolve(string culture) => Find(culture) ?? Find(SourceCulture) ?? _entries.Values.FirstOrDefault();

    /// <summary>The text to show to a reader of <paramref name="culture"/>; empty when there is none at all.</summary>
    public string In(string culture) => Resolve(culture)?.Text ?? string.Empty;

    /// <summary>This text with one language set; a blank text removes the language.</summary>
    public LocalizedText With(string culture, string? text, bool isDraft) =>
        new(_entries.Values.Where(e => e.Culture != culture).Append(new LocalizedTextEntry(culture, text ?? string.Empty, isDraft)));

    /// <inheritdoc />
    public bool Equals(LocalizedText? other) => other is not null && _entries.Values.SequenceEqual(other._entries.Values);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var entry in _entries.Values)
        {
            hash.Add(entry);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc />
    public override string ToString() => Source;

    /// <inheritdoc />
    public IEnumerator<LocalizedTextEntry> GetEnumerator() => _entries.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The JSON that columns and APIs hold.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, LocalizedTextJsonConverter.Options);

    /// <summary>A part of a text as <see cref="ToJson"/> writes it, for queries that look for it in a column.</summary>
    public static string InJson(string part) => LocalizedTextJsonConverter.Options.Encoder!.Encode(part);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static LocalizedText FromJson(string json) => JsonSerializer.Deserialize<LocalizedText>(json, LocalizedTextJsonConverter.Options) ?? Empty;
}
