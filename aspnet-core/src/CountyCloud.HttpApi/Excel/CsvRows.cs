using System.Text;

namespace CountyCloud.Excel;

/// <summary>Reads tables as CSV (RFC 4180), separated by commas, semicolons or tabs, whichever the header has.</summary>
public static class CsvRows
{
    /// <summary>Rows of cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var header = text.Split('\n', 2)[0];
        var separator = header.Contains('\t', StringComparison.Ordinal) ? '\t' : header.Contains(',', StringComparison.Ordinal) || !header.Contains(';', StringComparison.Ordinal) ? ',' : ';';
        var rows = new List<IReadOnlyList<string>>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (c == separator)
            {
                cells.Add(Take(cell));
            }
            else if (c == '\n')
            {
                cells.Add(Take(cell));
                rows.Add(cells);
                cells = [];
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(Take(cell));
            rows.Add(cells);
        }

        return rows;
    }

    private static string Take(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
