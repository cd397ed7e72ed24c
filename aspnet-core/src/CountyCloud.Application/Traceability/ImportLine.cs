using System.Globalization;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>A line of a table whose columns are called by the names of fields, as the API spells them or as people read them in Chinese or English.</summary>
public sealed class ImportLine(IReadOnlyList<string> header, IReadOnlyList<string> cells, LocalizationStore store)
{
    private static readonly string[] Cultures = [LocalizedText.SourceCulture, "en"];

    /// <summary>A text, or null.</summary>
    /// <exception cref="BusinessException">It is too long.</exception>
    public string? Text(string field, int maxLength)
    {
        var column = Column(field);
        var text = column < 0 || column >= cells.Count ? null : cells[column].Trim();
        return string.IsNullOrEmpty(text) ? null : text.Length <= maxLength ? text : throw Bad(field, text[..Math.Min(32, text.Length)]);
    }

    /// <summary>A text that must be there.</summary>
    public string Need(string field, int maxLength) => Text(field, maxLength) ?? throw Bad(field, string.Empty);

    /// <summary>A number, or null.</summary>
    public decimal? Number(string field) =>
        Text(field, 32) is not { } text ? null : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e9m ? number : throw Bad(field, text);

    /// <summary>A day that must be there, as 2026-05-01, or as the number that a spreadsheet keeps for a date.</summary>
    public DateOnly NeedDay(string field)
    {
        var text = Need(field, 32);
        return DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 30000 and < 80000 ? new DateOnly(1899, 12, 30).AddDays(serial)
            : throw Bad(field, text);
    }

    /// <summary>A time of Beijing, as 2026-05-01 08:30, a day alone for its noon, or the number that a spreadsheet keeps for it; null when empty.</summary>
    public DateTimeOffset? Time(string field)
    {
        if (Text(field, 32) is not { } text)
        {
            return null;
        }

        var beijing = TimeSpan.FromHours(8);
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is > 30000 and < 80000)
        {
            var time = DateTime.FromOADate(serial);
            return new DateTimeOffset(time.TimeOfDay == TimeSpan.Zero ? time.AddHours(12) : new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond)), beijing);
        }

        return DateTime.TryParseExact(text, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) ? new DateTimeOffset(given, beijing)
            : DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DateTimeOffset(day.AddHours(12), beijing)
            : throw Bad(field, text);
    }

    /// <summary>An option that must be there, by its name or its text.</summary>
    public TEnum NeedEnum<TEnum>(string field) where TEnum : struct, Enum
    {
        var text = Need(field, 64);
        foreach (var value in Enum.GetValues<TEnum>())
        {
            var name = value.ToString();
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase)
                || Cultures.Any(c => string.Equals(store.Find(LocalizationStore.DefaultResource, $"Enum:{typeof(TEnum).Name}:{char.ToLowerInvariant(name[0])}{name[1..]}", c), text, StringComparison.OrdinalIgnoreCase)))
            {
                return value;
            }
        }

        throw Bad(field, text);
    }

    /// <summary>Refuses a cell whose value nothing is known of.</summary>
    public BusinessException Refuse(string field) => Bad(field, Text(field, 256) ?? string.Empty);

    /// <summary>Column of a field as people see it, for example "C “Quantity”: "; empty when the table has none.</summary>
    public string Where(string field) => Column(field) is >= 0 and var column ? $"{Letter(column)} “{header[column].Trim().TrimStart('\uFEFF')}”: " : string.Empty;

    private static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter((column / 26) - 1) + (char)('A' + (column % 26));

    private BusinessException Bad(string field, string value) =>
        new BusinessException("Traceability:ImportCell", 400).WithData("field", Label(field, CultureInfo.CurrentUICulture.Name) ?? field).WithData("value", value).WithData("column", Column(field) is >= 0 and var column ? Letter(column) : string.Empty);

    // A field that means something else elsewhere has a heading of its own in tables.
    private string? Label(string field, string culture) => store.Find(LocalizationStore.DefaultResource, "Column:" + field, culture) ?? store.Find(LocalizationStore.DefaultResource, "Field:" + field, culture);

    private int Column(string field)
    {
        for (var i = 0; i < header.Count; i++)
        {
            var name = header[i].Trim().TrimStart('\uFEFF');
            if (string.Equals(name, field, StringComparison.OrdinalIgnoreCase) || Cultures.Any(c => string.Equals(Label(field, c), name, StringComparison.OrdinalIgnoreCase) || string.Equals(store.Find(LocalizationStore.DefaultResource, "Field:" + field, c), name, StringComparison.OrdinalIgnoreCase)))
            {
                return i;
            }
        }

        return -1;
    }
}
