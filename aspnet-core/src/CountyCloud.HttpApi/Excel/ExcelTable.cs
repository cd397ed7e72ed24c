using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CountyCloud.Excel;

/// <summary>A column of an Excel table.</summary>
/// <param name="Title">Header.</param>
/// <param name="Width">Width in characters.</param>
/// <param name="Options">Values that can be chosen in the cells below; null: anything.</param>
public sealed record ExcelColumn(string Title, double Width = 16, IReadOnlyList<string>? Options = null);

/// <summary>Writes tables as .xlsx: bold header that stays, numbers as numbers, dates as text in ISO form.</summary>
public static class ExcelTable
{
    /// <summary>Content type of .xlsx.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int MaxTemplateRows = 1001;
    private const uint PlainStyle = 0;
    private const uint HeaderStyle = 1;
    private const uint MoneyStyle = 2;
    private const uint WrapStyle = 3;

    /// <summary>The file's bytes.</summary>
    /// <param name="sheetName">Name of the sheet.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="rows">Cells: text, numbers, dates, booleans or null.</param>
    public static byte[] Write(string sheetName, IReadOnlyList<ExcelColumn> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var data = new SheetData();
            data.Append(new Row(columns.Select(c => Cell(c.Title, HeaderStyle))));
            foreach (var row in rows)
            {
                data.Append(new Row(row.Select(v => Cell(v, v is decimal ? MoneyStyle : v is string { Length: > 40 } ? WrapStyle : PlainStyle))));
            }

            sheet.Worksheet = new Worksheet(
                new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                new Columns(columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })),
                data);
            var sheets = new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = SafeName(sheetName) });
            if (columns.Any(c => c.Options is { Count: > 0 }))
            {
                sheet.Worksheet.Append(AddLists(workbook, sheets, columns));
            }

            workbook.Workbook.AppendChild(sheets);
        }

        return buffer.ToArray();
    }

    // The choices stand on a hidden sheet of their own: a list inside a validation has room for 255 characters only.
    private static DataValidations AddLists(WorkbookPart workbook, Sheets sheets, IReadOnlyList<ExcelColumn> columns)
    {
        var lists = columns.Select((c, i) => (Column: i, c.Options)).Where(c => c.Options is { Count: > 0 }).Select((c, i) => (c.Column, Place: i, Options: c.Options!)).ToList();
        var data = new SheetData();
        for (var row = 0; row < lists.Max(l => l.Options.Count); row++)
        {
            data.Append(new Row(lists.Select(l => Cell(row < l.Options.Count ? l.Options[row] : null, PlainStyle))));
        }

        var sheet = workbook.AddNewPart<WorksheetPart>();
        sheet.Worksheet = new Worksheet(data);
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 2, Name = "lists", State = SheetStateValues.Hidden });
        return new DataValidations(lists.Select(l => new DataValidation
        {
            Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{Letter(l.Column)}2:{Letter(l.Column)}{MaxTemplateRows}" },
            Formula1 = new Formula1($"lists!${Letter(l.Place)}$1:${Letter(l.Place)}${l.Options.Count}"),
        }));
    }

    private static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter((column / 26) - 1) + (char)('A' + (column % 26));

    private static Cell Cell(object? value, uint style) => value switch
    {
        null => new Cell { StyleIndex = style },
        decimal number => new Cell { CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)), DataType = CellValues.Number, StyleIndex = style },
        int number => new Cell { CellValue = new CellValue(number), DataType = CellValues.Number, StyleIndex = style },
        IFormattable other => Text(other.ToString(other is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture), style),
        _ => Text(value.ToString()!, style),
    };

    // Text goes in as an inline string: a spreadsheet never runs it as a formula.
    private static Cell Text(string text, uint style) =>
        new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }), StyleIndex = style };

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.00##" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }, ApplyAlignment = true }));

    private static string SafeName(string name)
    {
        var safe = new string([.. name.Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? ' ' : c)]);
        return safe.Length > 31 ? safe[..31] : safe;
    }
}
