using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Web.Public.Disclosure;

/// <summary>The pages on which the public writes.</summary>
internal static class PublicForms
{
    /// <summary>Ends of their routes.</summary>
    public static IReadOnlyList<string> Routes { get; } = ["/disclosure/objection/{number}", "/disclosure/complaint", "/disclosure/receipt"];

    /// <summary>The text of a broken rule in the page's language.</summary>
    public static string Explain(LocalizationStore texts, BusinessException error, string culture)
    {
        var text = texts.Resources.Select(r => texts.GetTexts(r.Name, culture).GetValueOrDefault(error.Code)).FirstOrDefault(t => t is not null) ?? error.Code;
        foreach (System.Collections.DictionaryEntry entry in error.Data)
        {
            text = text.Replace($"{{{entry.Key}}}", Convert.ToString(entry.Value, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return text;
    }
}
