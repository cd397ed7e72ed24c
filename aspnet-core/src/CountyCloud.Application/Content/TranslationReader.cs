using CountyCloud.Content;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Counties;

/// <summary>Finds every text of the current county's content with its translation into a language.</summary>
public sealed class TranslationReader(ICountyConfiguration configuration, ICountyProfileRepository profiles)
{
    /// <summary>All texts; a text without Chinese has nothing to translate.</summary>
    public async Task<IReadOnlyList<TranslationDto>> ReadAsync(string culture, CancellationToken cancellationToken)
    {
        var texts = new List<TranslationDto>();
        if (await profiles.FindAsync(cancellationToken) is { } profile)
        {
            texts.AddRange(Texts("county", profile.Id, profile.ConcurrencyStamp, profile.Values.Name.Source, profile.Values, culture));
        }

        foreach (var section in ConfigurationSections.All)
        {
            foreach (var row in await configuration.GetRowsAsync(section, cancellationToken))
            {
                texts.AddRange(Texts(section.Name, row.Id, row.ConcurrencyStamp, row.Values.Code, row.Values, culture));
            }
        }

        return texts;
    }

    internal static TranslationDto ToDto(string section, Guid id, string stamp, string code, string field, LocalizedText text, string culture)
    {
        var entry = text.Find(culture);
        return new TranslationDto(section, id, stamp, code, field, text.Source, entry?.Text ?? string.Empty,
            entry is null ? TranslationStatus.Missing : entry.IsDraft ? TranslationStatus.Draft : TranslationStatus.Confirmed);
    }

    private static IEnumerable<TranslationDto> Texts(string section, Guid id, string stamp, string code, object values, string culture) =>
        SectionColumns.Of(values.GetType())
            .Where(c => c.IsLocalized && c.Name != "note")
            .Select(c => (Column: c, Text: (LocalizedText)c.Get(values)!))
            .Where(c => c.Text.Find(LocalizedText.SourceCulture) is not null)
            .Select(c => ToDto(section, id, stamp, code, c.Column.Name, c.Text, culture));
}
