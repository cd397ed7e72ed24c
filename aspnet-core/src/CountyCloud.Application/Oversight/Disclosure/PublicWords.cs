using CountyCloud.Framework.Localization;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>States in words, in the languages of the platform.</summary>
internal static class PublicWords
{
    public static LocalizedText Of<TEnum>(LocalizationStore texts, TEnum state)
        where TEnum : struct, Enum
    {
        var name = state.ToString();
        var key = $"Enum:{typeof(TEnum).Name}:{char.ToLowerInvariant(name[0])}{name[1..]}";
        return LocalizedText.Of(texts.Localize(key, "zh-Hans"), texts.Localize(key, "en"));
    }
}
