using CountyCloud.Counties;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Content;

/// <inheritdoc cref="ITranslationAppService"/>
public sealed class TranslationAppService(TranslationReader reader, ICountyProfileRepository profiles, IServiceProvider services) : ITranslationAppService
{
    /// <inheritdoc />
    public async Task<TranslationListDto> GetListAsync(GetTranslationListInput input, CancellationToken cancellationToken)
    {
        var profile = await profiles.FindAsync(cancellationToken);
        var cultures = Cultures(profile);
        var culture = string.IsNullOrEmpty(input.Culture) ? cultures.FirstOrDefault() ?? "en" : input.Culture;
        CheckCulture(culture, cultures);
        var all = await reader.ReadAsync(culture, cancellationToken);
        var totals = new TranslationTotalsDto(all.Count, Count(TranslationStatus.Missing), Count(TranslationStatus.Draft), Count(TranslationStatus.Confirmed));
        var matching = all.Where(t => (input.Status is null || t.Status == input.Status) && Matches(t, input.Filter)).ToList();
        return new TranslationListDto(culture, cultures, totals, matching.Count, [.. matching.Skip(input.SkipCount).Take(input.MaxResultCount)]);

        int Count(TranslationStatus status) => all.Count(t => t.Status == status);
    }

    /// <inheritdoc />
    public async Task<TranslationDto> UpdateAsync(UpdateTranslationInput input, CancellationToken cancellationToken)
    {
        CheckCulture(input.Culture, Cultures(await profiles.FindAsync(cancellationToken)));
        return input.Section == "county"
            ? await UpdateProfileAsync(input, cancellationToken)
            : await RowTranslator.Of(ConfigurationSections.Find(input.Section) ?? throw new EntityNotFoundException(typeof(ConfigurationSection), input.Section), services).UpdateAsync(input, cancellationToken);
    }

    private static List<string> Cultures(CountyProfile? profile) =>
        [.. (profile?.Values.ContentLanguageList ?? []).Skip(1).Concat(profile?.Values.OfferedLanguageList ?? []).Where(c => c != LocalizedText.SourceCulture).Distinct(StringComparer.Ordinal)];

    private static void CheckCulture(string culture, List<string> offered)
    {
        if (culture == LocalizedText.SourceCulture || (offered.Count > 0 && !offered.Contains(culture)))
        {
            throw new InputValidationException([new InputProblem("culture", "Content:LanguageNotOffered", culture, string.Join(", ", offered))]);
        }
    }

    private static bool Matches(TranslationDto text, string? filter) =>
        string.IsNullOrWhiteSpace(filter) || text.Source.Contains(filter.Trim(), StringComparison.CurrentCultureIgnoreCase)
        || text.Text.Contains(filter.Trim(), StringComparison.CurrentCultureIgnoreCase) || text.Code.Contains(filter.Trim(), StringComparison.OrdinalIgnoreCase);

    private async Task<TranslationDto> UpdateProfileAsync(UpdateTranslationInput input, CancellationToken cancellationToken)
    {
        var profile = await profiles.FindAsync(cancellationToken);
        if (profile is null || profile.Id != input.ItemId)
        {
            throw new EntityNotFoundException(typeof(CountyProfile), input.ItemId);
        }

        profile.CheckConcurrencyStamp(input.ConcurrencyStamp);
        var (values, text) = Translated.Of(profile.Values with { }, input);
        if (profile.Update(values))
        {
            await profiles.SaveAsync(cancellationToken);
        }

        return TranslationReader.ToDto("county", profile.Id, profile.ConcurrencyStamp, profile.Values.Name.Source, input.Field, text, input.Culture);
    }
}

/// <summary>Values with one text translated.</summary>
internal static class Translated
{
    public static (TValues Values, LocalizedText Text) Of<TValues>(TValues copy, UpdateTranslationInput input)
        where TValues : class
    {
        var column = SectionColumns.Of(typeof(TValues)).FirstOrDefault(c => c.IsLocalized && c.Name == input.Field)
            ?? throw new InputValidationException([new InputProblem("field", "Content:FieldUnknown", input.Field)]);
        var text = ((LocalizedText)column.Get(copy)!).With(input.Culture, input.Text, isDraft: !input.Confirm);
        column.Set(copy, text);
        return (copy, text);
    }
}

/// <summary>Translates a text of a row of a section known by name.</summary>
internal abstract class RowTranslator
{
    public static RowTranslator Of(ConfigurationSection section, IServiceProvider services) =>
        (RowTranslator)Activator.CreateInstance(typeof(RowTranslator<,>).MakeGenericType(section.EntityType, section.ValuesType), services)!;

    public abstract Task<TranslationDto> UpdateAsync(UpdateTranslationInput input, CancellationToken cancellationToken);
}

/// <inheritdoc />
internal sealed class RowTranslator<TItem, TValues>(IServiceProvider services) : RowTranslator
    where TItem : ConfigurationItem<TValues>
    where TValues : class, ISectionValues
{
    /// <inheritdoc />
    public override async Task<TranslationDto> UpdateAsync(UpdateTranslationInput input, CancellationToken cancellationToken)
    {
        var repository = services.GetRequiredService<IConfigurationItemRepository<TItem>>();
        var item = await repository.FindAsync(input.ItemId, cancellationToken) ?? throw new EntityNotFoundException(typeof(TItem), input.ItemId);
        item.CheckConcurrencyStamp(input.ConcurrencyStamp);
        var (values, text) = Translated.Of(RecordCopy.Of(item.Values), input);
        if (item.Update(values))
        {
            await repository.SaveAsync(cancellationToken);
        }

        return TranslationReader.ToDto(input.Section, item.Id, item.ConcurrencyStamp, item.Values.Code, input.Field, text, input.Culture);
    }
}

/// <summary>Copies a values record, whose type is known only by its interface.</summary>
internal static class RecordCopy
{
    public static TValues Of<TValues>(TValues values)
        where TValues : class
    {
        var copy = Activator.CreateInstance<TValues>();
        foreach (var column in SectionColumns.Of(typeof(TValues)))
        {
            column.Set(copy, column.Get(values));
        }

        return copy;
    }
}
