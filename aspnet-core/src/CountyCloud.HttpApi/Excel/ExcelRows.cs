using System.Globalization;
using CountyCloud.Framework.Errors;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CountyCloud.Excel;

/// <summary>Reads the first sheet of an .xlsx file as text; dates come as the number that the sheet keeps.</summary>
public static class ExcelRows
{
    private const int MaxColumns = 64;

    /// <summary>Rows of cells, empty ones in between as empty texts.</summary>
    /// <param name="content">The file.</param>
    /// <param name="maxRows">Reading stops after so many rows.</param>
    /// <exception cref="BusinessException">It is no such file.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] content, int maxRows)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false, new OpenSettings { MaxCharactersInPart = 50_000_000 });
            var book = document.WorkbookPart!;
            var sheet = (WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().First().Id!.Value!);
            var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(i => i.InnerText).ToList() ?? [];
            return [.. sheet.Worksheet!.Descendants<Row>().Take(maxRows).Select(r => Cells(r, shared))];
        }
        catch (Exception e) when (e is FileFormatException or OpenXmlPackageException or InvalidDataException or InvalidOperationException or NullReferenceException or System.Xml.XmlException or ArgumentException)
        {
            throw new BusinessException("Traceability:TableUnreadable", 400);
        }
    }

    private static List<string> Cells(Row row, List<string> shared)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            if (column is < 0 or >= MaxColumns)
            {
                continue;
            }

            while (cells.Count <= column)
            {
                cells.Add(string.Empty);
            }

            var text = cell.CellValue?.Text ?? cell.InnerText;
            cells[column] = cell.DataType?.Value == CellValues.SharedString && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < shared.Count ? shared[index]
                : cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText ?? string.Empty : text;
        }

        return cells;
    }

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + (c - 'A') + 1;
        }

        return column - 1;
    }
}
