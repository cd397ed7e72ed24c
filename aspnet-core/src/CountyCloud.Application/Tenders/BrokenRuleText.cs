using System.Globalization;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Tenders;

/// <summary>Says a broken rule in the reader's language before anybody runs into it, so that a page can show what blocks a step.</summary>
internal static class BrokenRuleText
{
    /// <summary>The rule's own text with its data.</summary>
    public static string Explain(this ITextLocalizer texts, IBusinessRule rule)
    {
        var error = rule.ToException();
        var text = texts[error.Code];
        foreach (System.Collections.DictionaryEntry entry in error.Data)
        {
            var value = entry.Value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Convert.ToString(entry.Value, CultureInfo.InvariantCulture);
            text = text.Replace($"{{{entry.Key}}}", value, StringComparison.Ordinal);
        }

        return text;
    }
}
