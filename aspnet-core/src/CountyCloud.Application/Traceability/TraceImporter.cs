using System.Globalization;
using System.Text;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>What became of a line.</summary>
public enum ImportedRow
{
    /// <summary>New.</summary>
    Added,

    /// <summary>Was there and changed.</summary>
    Changed,

    /// <summary>Was there as it is.</summary>
    Unchanged,
}

/// <summary>Goes through a table line by line; every bad line is named, and one bad line refuses the whole (TRACE-01).</summary>
public sealed class TraceImporter(LocalizationStore store, ITextLocalizer texts)
{
    private const int MaxProblems = 50;

    /// <summary>What the first cell of a row begins with that shows how to fill in the table and is not imported.</summary>
    public static IReadOnlyList<string> ExampleMarks { get; } = ["示例", "Example"];

    /// <summary>Runs over the lines, inside the caller's transaction.</summary>
    /// <param name="input">The table.</param>
    /// <param name="take">Takes a line.</param>
    /// <param name="columnOf">Field whose column a refusal is about, by its code.</param>
    /// <exception cref="BusinessException">A line is bad; the details name each.</exception>
    public async Task<TraceImportDto> RunAsync(TraceImportInput input, Func<ImportLine, Task<ImportedRow>> take, Func<string, string?>? columnOf = null)
    {
        var rows = input.Rows;
        if (rows.Count < 2 || rows.Count > TraceImportInput.MaxLines + 1)
        {
            throw new BusinessException("Traceability:ImportSize", 400).WithData("max", TraceImportInput.MaxLines);
        }

        var counts = new Dictionary<ImportedRow, int>();
        var problems = new StringBuilder();
        var bad = 0;
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].All(string.IsNullOrWhiteSpace) || ExampleMarks.Any(m => rows[i][0].StartsWith(m, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var line = new ImportLine(rows[0], rows[i], store);
            try
            {
                var done = await take(line);
                counts[done] = counts.GetValueOrDefault(done) + 1;
            }
            catch (BusinessException e)
            {
                if (++bad <= MaxProblems)
                {
                    problems.AppendLine(texts["Traceability:ImportLine"].Replace("{line}", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{text}", (columnOf?.Invoke(e.Code) is { } field ? line.Where(field) : string.Empty) + TextOf(e), StringComparison.Ordinal));
                }
            }
        }

        if (bad == 0 && counts.Count == 0)
        {
            throw new BusinessException("Traceability:ImportSize", 400).WithData("max", TraceImportInput.MaxLines);
        }

        return bad == 0 ? new TraceImportDto(counts.GetValueOrDefault(ImportedRow.Added), counts.GetValueOrDefault(ImportedRow.Changed), counts.GetValueOrDefault(ImportedRow.Unchanged))
            : throw new BusinessException("Traceability:ImportRefused", 400).WithData("count", bad).WithDetails(problems.ToString());
    }

    private string TextOf(BusinessException error)
    {
        var text = texts[error.Code];
        foreach (var key in error.Data.Keys)
        {
            text = text.Replace("{" + key + "}", Convert.ToString(error.Data[key], CultureInfo.CurrentCulture), StringComparison.Ordinal);
        }

        return text;
    }
}
