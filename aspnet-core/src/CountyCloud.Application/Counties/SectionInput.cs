using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Counties;

/// <summary>What holds for a value wherever it comes from, page or file, so that what a page takes can be exported and imported again.</summary>
internal static class SectionInput
{
    /// <summary>Columns hold 14 digits before and 4 behind the point, on every database.</summary>
    private const decimal Limit = 100_000_000_000_000m;

    /// <summary>True when every database keeps the number as it is.</summary>
    public static bool Fits(decimal number) => Math.Abs(number) < Limit && decimal.Round(number, 4) == number;

    /// <summary>True for a text that a spreadsheet would run: <c>=…</c>, or @, + or - before a name or bracket ("-5℃" is a temperature).</summary>
    public static bool IsFormula(string text) =>
        text.Length > 1 && (text[0] == '=' || (text[0] is '@' or '+' or '-' && (char.IsAsciiLetter(text[1]) || text[1] is '(' or '=' or '@' or '+' or '-')));

    /// <summary>Refuses values that a file could not hold.</summary>
    /// <exception cref="InputValidationException">Names every such column.</exception>
    public static void Check(ISectionValues values)
    {
        var problems = new List<InputProblem>();
        foreach (var column in SectionColumns.Of(values.GetType()))
        {
            switch (column.Get(values))
            {
                case decimal number when !Fits(number):
                    problems.Add(new InputProblem("values." + column.Name, "Counties:NumberTooLong", number));
                    break;
                case string text when IsFormula(text.Trim()):
                    problems.Add(new InputProblem("values." + column.Name, "Counties:Formula", text));
                    break;
                case LocalizedText texts when texts.FirstOrDefault(e => IsFormula(e.Text)) is { } entry:
                    problems.Add(new InputProblem("values." + column.Name, "Counties:Formula", entry.Text));
                    break;
                default:
                    break;
            }
        }

        if (problems.Count > 0)
        {
            throw new InputValidationException(problems);
        }
    }
}
