using System.Globalization;
using System.Text.Json;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Funds;

/// <summary>Says in the reader's language which rules stand in the way, as the refusal itself would.</summary>
public sealed class RuleTexts(ITextLocalizer texts)
{
    /// <summary>Reasons of the rules that are broken.</summary>
    public IReadOnlyList<string> Of(IEnumerable<IBusinessRule> rules) => [.. rules.Where(r => r.IsBroken).Select(r => Of(r.ToException()))];

    /// <summary>Text of an error.</summary>
    public string Of(BusinessException error)
    {
        var text = texts[error.Code];
        foreach (var key in error.Data.Keys)
        {
            var value = error.Data[key] switch
            {
                Enum option => texts[$"Enum:{option.GetType().Name}:{JsonNamingPolicy.CamelCase.ConvertName(option.ToString())}"],
                decimal number => number.ToString("#,##0.####", CultureInfo.InvariantCulture),
                var other => Convert.ToString(other, CultureInfo.CurrentCulture),
            };
            text = text.Replace("{" + key + "}", value, StringComparison.Ordinal);
        }

        return text;
    }
}
