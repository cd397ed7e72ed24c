using System.Globalization;
using CountyCloud.Documents;
using CountyCloud.Framework.Localization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace CountyCloud.HttpApi.Documents;

/// <summary>A form as a Word file, for offices that file or change it: the same content in the same order as the print page.</summary>
public static class PaperWord
{
    /// <summary>Content type of .docx.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // A4 in twentieths of a point; what is left between the margins is the width of every table.
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Margin = 964;
    private const int Width = PageWidth - 2 * Margin;
    private const long QrEmu = 24 * 36000;

    private const string BodyFont = "FangSong";
    private const string HeadFont = "SimHei";
    private const string TibetanFont = "Microsoft Himalaya";

    /// <summary>The file's bytes.</summary>
    /// <param name="form">The form.</param>
    /// <param name="address">Address that the QR code opens.</param>
    public static byte[] Write(PaperForm form, string address)
    {
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = $"{form.Title.Chinese} {form.Number}";
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            var image = main.AddImagePart(ImagePartType.Png);
            using (var png = new MemoryStream(PaperQr.Png(address)))
            {
                image.FeedData(png);
            }

            var body = new Body(
                Paragraph(JustificationValues.Center, Runs(form.County, form.Words, 28)),
                Paragraph(JustificationValues.Center, Runs(form.Title, form.Words, 40, HeadFont, isBold: true)),
                Paragraph(JustificationValues.Right, [.. Runs(form.NumberLabel, form.Words, 21), Run("：" + form.Number, 21)]));
            foreach (var part in form.Parts)
            {
                body.Append(Part(part, form.Words));
                body.Append(Gap());
            }

            body.Append(Signatures(form));
            body.Append(Foot(form, address, main.GetIdOfPart(image)));
            body.Append(new SectionProperties(
                new PageSize { Width = PageWidth, Height = PageHeight },
                new PageMargin { Top = 1020, Right = Margin, Bottom = 907, Left = Margin, Header = 567, Footer = 567, Gutter = 0 }));
            main.Document = new Document(body);
        }

        return buffer.ToArray();
    }

    private static OpenXmlElement Part(PaperPart part, PaperWords words) => part switch
    {
        PaperFacts facts => Facts(facts, words),
        PaperTable table => List(table, words),
        PaperSentences sentences => Table([Width], [new TableRow(Cell(Width, 1, [.. sentences.Paragraphs.Select(p => Paragraph(JustificationValues.Left, [Run(p, 22)], indent: 440))]))]),
        PaperBarCode code => Table([Width], [new TableRow(Cell(Width, 1, Paragraph(JustificationValues.Center, Runs(code.Label, words, 21)), Paragraph(JustificationValues.Center, [Run(code.Code, 32, isBold: true)])))]),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static Table Facts(PaperFacts facts, PaperWords words)
    {
        int[] columns = [Width * 17 / 100, Width * 33 / 100, Width * 17 / 100, Width * 33 / 100];
        return Table(columns, PaperRows.Of(facts.Facts).Select(row => new TableRow(row.SelectMany((fact, i) => new[]
        {
            Cell(columns[0], 1, Paragraph(JustificationValues.Center, Runs(fact.Label, words, 21))),
            row.Count == 1 ? Cell(columns[1] + columns[2] + columns[3], 3, Text(fact.Value)) : Cell(columns[1], 1, Text(fact.Value)),
        }))));
    }

    private static Table List(PaperTable table, PaperWords words)
    {
        var widths = table.Columns.Select(c => Width * c.Width / 100).ToArray();
        var rows = new List<TableRow>
        {
            Head(Cell(Width, widths.Length, Paragraph(JustificationValues.Center, Runs(table.Title, words, 21, isBold: true)))),
            Head([.. table.Columns.Select((c, i) => Cell(widths[i], 1, Paragraph(JustificationValues.Center, Runs(c.Label, words, 20))))]),
        };
        rows.AddRange(table.Rows.Select(row => new TableRow(row.Select((text, i) => Cell(widths[i], 1, Text(text, 20, table.Columns[i].IsNumber ? JustificationValues.Right : JustificationValues.Left))))));
        if (table.Rows.Count == 0)
        {
            rows.Add(new TableRow(Cell(Width, widths.Length, Paragraph(JustificationValues.Center, [Run(words.Empty, 20)]))));
        }

        return Table(widths, rows);
    }

    private static Table Signatures(PaperForm form)
    {
        int[] columns = [Width * 24 / 100, Width - Width * 24 / 100];
        var rows = new List<TableRow> { Head(Cell(Width, 2, Paragraph(JustificationValues.Center, Runs(form.SignatureTitle, form.Words, 21, isBold: true)))) };
        rows.AddRange(form.Signatures.Select(s => new TableRow(
            new TableRowProperties(new CantSplit()),
            Cell(columns[0], 1, Paragraph(JustificationValues.Center, Runs(s.Who, form.Words, 21))),
            Cell(columns[1], 1,
            [
                .. Text(s.Decision ?? string.Empty), .. s.SignedBy is null ? [] : new[] { Paragraph(JustificationValues.Left, [Run(s.SignedBy, 18)]) },
                Paragraph(JustificationValues.Right, [.. Runs(form.Words.Signature, form.Words, 21), Run("：" + new string('\u3000', 7), 21), Run(form.Words.Seal + '\u3000' + form.Words.Date, 21)], before: 200),
            ]))));
        return Table(columns, rows);
    }

    private static IEnumerable<OpenXmlElement> Foot(PaperForm form, string address, string imageId) =>
    [
        Paragraph(JustificationValues.Left, [new Run(Picture(imageId, address))], before: 160),
        Paragraph(JustificationValues.Left, [.. Runs(form.Words.Scan, form.Words, 18), Run("\u3000" + form.Words.Printed, 18)]),
        Paragraph(JustificationValues.Left, [Run(address, 16)]),
    ];

    private static Table Table(IReadOnlyList<int> columns, IEnumerable<TableRow> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Number(Width), Type = TableWidthUnitValues.Dxa },
                new TableBorders(Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(), Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(columns.Select(c => new GridColumn { Width = Number(c) })));
        table.Append(rows);
        return table;
    }

    private static T Edge<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 6, Space = 0, Color = "000000" };

    private static TableRow Head(params TableCell[] cells)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        row.Append(cells);
        return row;
    }

    private static TableCell Cell(int width, int span, params Paragraph[] content)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var cell = new TableCell(properties);
        cell.Append(content);
        return cell;
    }

    private static Paragraph[] Text(string text, int size = 22, JustificationValues justification = JustificationValues.Left) =>
        [.. text.Split('\n').Select(line => Paragraph(justification, [Run(line.TrimEnd('\r'), size)]))];

    private static Paragraph Paragraph(JustificationValues justification, IEnumerable<Run> runs, int indent = 0, int before = 0)
    {
        var properties = new ParagraphProperties(new SpacingBetweenLines { Before = Number(before), After = "0", Line = "300", LineRule = LineSpacingRuleValues.Auto });
        if (indent > 0)
        {
            properties.Append(new Indentation { FirstLine = Number(indent) });
        }

        properties.Append(new Justification { Val = justification });
        var paragraph = new Paragraph(properties);
        paragraph.Append(runs);
        return paragraph;
    }

    // Tables that touch one another become one: a line of one point stands between them.
    private static Paragraph Gap() => new(
        new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }, new ParagraphMarkRunProperties(new FontSize { Val = "2" })));

    private static IEnumerable<Run> Runs(PaperText text, PaperWords words, int size, string font = BodyFont, bool isBold = false)
    {
        yield return Run(text.Chinese, size, font, isBold);
        if (text.Second is not { } second)
        {
            yield break;
        }

        yield return new Run(new Break());
        yield return Run(second.Text, size * 8 / 10, font, culture: second.Culture);
        if (second.IsDraft)
        {
            yield return Run($"（{words.Draft}）", size * 7 / 10);
        }
    }

    private static Run Run(string text, int size, string font = BodyFont, bool isBold = false, string culture = LocalizedText.SourceCulture)
    {
        var isTibetan = culture == "bo";
        var properties = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = font, ComplexScript = isTibetan ? TibetanFont : "Times New Roman" });
        if (isBold)
        {
            properties.Append(new Bold());
        }

        properties.Append(new FontSize { Val = Number(size) }, new FontSizeComplexScript { Val = Number(isTibetan ? size * 3 / 2 : size) });
        if (isTibetan)
        {
            properties.Append(new ComplexScript());
        }

        properties.Append(isTibetan ? new Languages { Bidi = "bo-CN" } : new Languages { Val = culture == "en" ? "en-US" : null, EastAsia = "zh-CN" });
        return new Run(properties, new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    // What XML cannot hold was never meant to be read.
    private static string Printable(string text) => string.Concat(text.Where(c => c is '\t' || c >= ' ' && c is not ('\uFFFE' or '\uFFFF')));

    private static Drawing Picture(string imageId, string address) => new(new Wp.Inline(
        new Wp.Extent { Cx = QrEmu, Cy = QrEmu },
        new Wp.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new Wp.DocProperties { Id = 1, Name = "QR", Description = address },
        new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
        new A.Graphic(new A.GraphicData(new Pic.Picture(
            new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = 2, Name = "qr.png" }, new Pic.NonVisualPictureDrawingProperties()),
            new Pic.BlipFill(new A.Blip { Embed = imageId }, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = QrEmu, Cy = QrEmu }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
        { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
    { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });

    private static Styles Styles() => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = BodyFont, ComplexScript = TibetanFont }, new FontSize { Val = "22" }, new Languages { Val = "en-US", EastAsia = "zh-CN", Bidi = "bo-CN" })),
        new ParagraphPropertiesDefault()));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
