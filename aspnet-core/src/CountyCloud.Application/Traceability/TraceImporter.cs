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

    /// <summary>Runs over the lines, inside the caller's transaction.</summary>
    /// <exception cref="BusinessException">A line is bad; the details name each.</exception>
    public async Task<TraceImportDto> RunAsync(TraceImportInput input, Func<ImportLine, Task<ImportedRow>> take)
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
            if (rows[i].All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            try
            {
                var done = await take(new ImportLine(rows[0], rows[i], store));
                counts[done] = counts.GetValueOrDefault(done) + 1;
            }
            catch (BusinessException e)
            {
                if (++bad <= MaxProblems)
                {
                    problems.AppendLine(texts["Traceability:ImportLine"].Replace("{line}", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{text}", TextOf(e), StringComparison.Ordinal));
                }
            }
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
