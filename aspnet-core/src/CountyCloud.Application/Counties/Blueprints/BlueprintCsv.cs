using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using CountyCloud.Framework.AspNetCore.ApplicationServices;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CountyCloud.Counties;

/// <summary>A row of a section's CSV with the line it stands on.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Values">Values.</param>
internal sealed record BlueprintRow(int Line, ISectionValues Values);

/// <summary>Reads and writes the CSV of a section by the columns of its values record.</summary>
internal static class BlueprintCsv
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        HasHeaderRecord = true, NewLine = "\n", BadDataFound = null, MissingFieldFound = null, DetectDelimiter = false, TrimOptions = TrimOptions.Trim,
    };

    public static IReadOnlyList<BlueprintRow> Read(ConfigurationSection section, string text, BlueprintProblems problems)
    {
        var file = section.File;
        using var parser = new CsvParser(new StringReader(text), Configuration);
        if (!parser.Read())
        {
            problems.Add(file, 1, string.Empty, "EmptyFile");
            return [];
        }

        if (BindHeader(section, parser.Record!, problems) is not { } bindings)
        {
            return [];
        }

        var rows = new List<BlueprintRow>();
        while (parser.Read())
        {
            var line = parser.RawRow - parser.RawRecord.TrimEnd('\r', '\n').Count(c => c == '\n');
            var record = parser.Record!;
            if (record.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (record.Length != bindings.Count)
            {
                problems.Add(file, line, string.Empty, "FieldCount", bindings.Count, record.Length);
                continue;
            }

            if (rows.Count >= SectionLimits.MaxRows)
            {
                problems.Add(file, line, string.Empty, "TooManyRows", SectionLimits.MaxRows);
                break;
            }

            if (ReadRow(section, line, record, bindings, problems) is { } values)
            {
                rows.Add(new BlueprintRow(line, values));
            }
        }

        return rows;
    }

    public static byte[] Write(ConfigurationSection section, IReadOnlyList<ISectionValues> rows, bool withPersonalData)
    {
        var columns = SectionColumns.Of(section.ValuesType).Where(c => withPersonalData || !c.IsPersonal);
        var headers = columns.SelectMany(c => HeadersOf(c, rows).Select(h => (Column: c, h.Header, h.Key))).ToList();
        using var buffer = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(buffer, Configuration, leaveOpen: true))
        {
            headers.ForEach(h => csv.WriteField(h.Header));
            csv.NextRecord();
            foreach (var row in rows)
            {
                foreach (var (column, _, key) in headers)
                {
                    csv.WriteField(Format(column.Get(row), key));
                }

                csv.NextRecord();
            }
        }

        return Encoding.UTF8.GetBytes(buffer.ToString());
    }

    private static IEnumerable<(string Header, string? Key)> HeadersOf(SectionColumn column, IReadOnlyList<ISectionValues> rows)
    {
        if (!column.IsLocalized)
        {
            // Columns nobody uses are left out, so that a file shows what there is.
            if (column.IsMandatoryInFile || column.Name is "code" or "order" || rows.Any(r => !IsEmpty(column, r)))
            {
                yield return (column.Header, null);
            }

            yield break;
        }

        var keys = rows.SelectMany(r => (LocalizedText)column.Get(r)!).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        if (column.IsRequired)
        {
            keys.Add(LocalizedText.SourceCulture);
        }

        foreach (var key in keys.OrderBy(k => k == LocalizedText.SourceCulture ? 0 : k == "en" ? 1 : 2).ThenBy(k => k, StringComparer.Ordinal))
        {
            yield return (column.Header + "." + key, key);
        }
    }

    private static bool IsEmpty(SectionColumn column, ISectionValues row) => column.Get(row) is null or false or "";

    private static string Format(object? value, string? key) => value switch
    {
        null => string.Empty,
        LocalizedText text => text.FirstOrDefault(e => e.Key == key)?.Text ?? string.Empty,
        bool flag => flag ? "true" : string.Empty,
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum option => CamelCase(option.ToString()),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private sealed record Binding(string Header, SectionColumn Column, string? LocalizedKey);

    private static List<Binding>? BindHeader(ConfigurationSection section, string[] headers, BlueprintProblems problems)
    {
        var columns = SectionColumns.Of(section.ValuesType);
        var bindings = new List<Binding>();
        var isBad = false;
        foreach (var header in headers)
        {
            var (name, key) = header.IndexOf('.', StringComparison.Ordinal) is > 0 and var at ? (header[..at], header[(at + 1)..]) : (header, null);
            var column = columns.FirstOrDefault(c => string.Equals(c.Header, name, StringComparison.Ordinal));
            if (column is null || column.IsLocalized != key is not null || (key is not null && !IsCultureKey(key)) || bindings.Any(b => b.Header == header))
            {
                problems.Add(section.File, 1, header, "UnknownColumn", header);
                isBad = true;
                continue;
            }

            bindings.Add(new Binding(header, column, key));
        }

        foreach (var missing in columns.Where(c => c.IsMandatoryInFile && bindings.TrueForAll(b => b.Column != c)))
        {
            problems.Add(section.File, 1, missing.Header, "MissingColumn", missing.IsLocalized ? $"{missing.Header}.{LocalizedText.SourceCulture}" : missing.Header);
            isBad = true;
        }

        return isBad ? null : bindings;
    }

    private static bool IsCultureKey(string key)
    {
        var culture = key.EndsWith(LocalizedText.DraftSuffix, StringComparison.Ordinal) ? key[..^LocalizedText.DraftSuffix.Length] : key;
        return culture.Length is >= 2 and <= 12 && culture.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
    }

    private static ISectionValues? ReadRow(ConfigurationSection section, int line, string[] record, List<Binding> bindings, BlueprintProblems problems)
    {
        var values = (ISectionValues)Activator.CreateInstance(section.ValuesType)!;
        var bad = new HashSet<SectionColumn>();
        var texts = new Dictionary<SectionColumn, List<LocalizedTextEntry>>();
        for (var i = 0; i < bindings.Count; i++)
        {
            var (binding, cell) = (bindings[i], record[i].Trim());
            if (SectionInput.IsFormula(cell))
            {
                problems.Add(section.File, line, binding.Header, "Formula", cell);
                bad.Add(binding.Column);
            }
            else if (binding.LocalizedKey is { } key)
            {
                (texts.TryGetValue(binding.Column, out var list) ? list : texts[binding.Column] = []).Add(LocalizedTextEntry.FromKey(key, cell));
            }
            else if (TryParse(binding.Column, cell, out var value, out var reason))
            {
                binding.Column.Set(values, value);
            }
            else
            {
                problems.Add(section.File, line, binding.Header, reason, cell, binding.Column.Type.IsEnum ? string.Join(", ", Enum.GetNames(binding.Column.Type).Select(CamelCase)) : string.Empty);
                bad.Add(binding.Column);
            }
        }

        foreach (var (column, entries) in texts)
        {
            column.Set(values, new LocalizedText(entries));
        }

        return Validate(section, line, values, bad, problems) && bad.Count == 0 ? values : null;
    }

    private static bool TryParse(SectionColumn column, string cell, out object? value, out string reason)
    {
        reason = string.Empty;
        value = null;
        if (cell.Length == 0)
        {
            value = column.Type == typeof(string) ? (column.IsNullable ? null : string.Empty)
                : column.IsNullable ? null
                : column.Type == typeof(bool) ? false
                : column.Type == typeof(int) ? 0
                : column.Type.IsEnum ? Enum.ToObject(column.Type, 0)
                : null;
            reason = "Required";
            return value is not null || column.IsNullable;
        }

        if (column.Type == typeof(string))
        {
            value = cell;
            return true;
        }

        if (column.Type == typeof(bool))
        {
            reason = "NotBoolean";
            value = cell is "true";
            return cell is "true" or "false";
        }

        if (column.Type == typeof(decimal))
        {
            reason = "NotNumber";
            var isNumber = decimal.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
            value = number;
            return isNumber && SectionInput.Fits(number);
        }

        if (column.Type == typeof(int))
        {
            reason = "NotInteger";
            var isInteger = int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
            value = number;
            return isInteger;
        }

        if (column.Type == typeof(DateOnly))
        {
            reason = "NotDate";
            var isDate = DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
            value = date;
            return isDate;
        }

        reason = "NotAnOption";
        var name = Array.Find(Enum.GetNames(column.Type), n => string.Equals(CamelCase(n), cell, StringComparison.Ordinal));
        value = name is null ? null : Enum.Parse(column.Type, name);
        return name is not null;
    }

    private static bool Validate(ConfigurationSection section, int line, ISectionValues values, HashSet<SectionColumn> alreadyTold, BlueprintProblems problems)
    {
        var isGood = true;
        foreach (var column in SectionColumns.Of(section.ValuesType).Where(c => !alreadyTold.Contains(c)))
        {
            var value = column.Get(values);
            if (column.IsRequired && (value is null or "" or LocalizedText { IsEmpty: true }))
            {
                problems.Add(section.File, line, column.Header, "Required", string.Empty);
                isGood = false;
                continue;
            }

            var longest = value is LocalizedText text ? text.Select(e => e.Text.Length).DefaultIfEmpty().Max() : (value as string)?.Length ?? 0;
            if (column.MaxLength is { } max && longest > max)
            {
                problems.Add(section.File, line, column.Header, "TooLong", max, longest);
                isGood = false;
            }

            foreach (var pattern in column.Property.GetCustomAttributes(typeof(RegularExpressionAttribute), inherit: false).Cast<RegularExpressionAttribute>())
            {
                if (value is string { Length: > 0 } code && !pattern.IsValid(code))
                {
                    problems.Add(section.File, line, column.Header, "BadCode", code);
                    isGood = false;
                }
            }
        }

        return isGood;
    }
}
