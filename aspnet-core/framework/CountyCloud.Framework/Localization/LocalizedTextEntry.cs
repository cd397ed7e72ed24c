using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Framework.Localization;

/// <summary>One language of a <see cref="LocalizedText"/>.</summary>
/// <param name="Culture">Culture name, for example <c>bo</c>.</param>
/// <param name="Text">The text in that language.</param>
/// <param name="IsDraft">True until a native reader confirms it.</param>
public sealed record LocalizedTextEntry([MaxLength(32)] string Culture, [MaxLength(LocalizedText.MaxLength)] string Text, bool IsDraft)
{
    /// <summary>The key of this entry in JSON and CSV headers.</summary>
    public string Key => IsDraft ? Culture + LocalizedText.DraftSuffix : Culture;

    /// <summary>Makes an entry from a key such as <c>bo~draft</c>.</summary>
    public static LocalizedTextEntry FromKey(string key, string text) =>
        key.EndsWith(LocalizedText.DraftSuffix, StringComparison.Ordinal)
            ? new LocalizedTextEntry(key[..^LocalizedText.DraftSuffix.Length], text, IsDraft: true)
            : new LocalizedTextEntry(key, text, IsDraft: false);
}
