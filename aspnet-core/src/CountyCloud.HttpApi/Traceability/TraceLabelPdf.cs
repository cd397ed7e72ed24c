using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using CountyCloud.Traceability;

namespace CountyCloud.HttpApi.Traceability;

/// <summary>
/// Labels as PDF 1.7, written page by page, so that no more than a page is in memory. QR codes are rectangles; Latin letters and digits are
/// in the standard fonts that every reader has (ISO 32000-1 §9.6.2.2), Chinese in the reader's Song font by its standard name and encoding
/// (§9.7.5.2), so no font is embedded.
/// </summary>
internal static class TraceLabelPdf
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const double QrMillimetres = 20;
    private const double Padding = 2;

    // Widest of Helvetica's capitals and digits but W and M, in its height; all digits are 0.556 wide.
    private const double LatinWidth = 0.6;
    private const double SmallestLatin = 0.5;
    private const double SmallestChinese = 0.72;
    private const double Tolerance = 1e-6;

    // Scanners want four modules of white around a code.
    private const double Gap = 2;

    // Objects 1 to 8: catalogue, pages, Helvetica, Courier, Song in three, the brand's mark; then two a page.
    private const int MarkObject = 8;
    private const int FirstPageObject = 9;

    // Room for the mark beside the QR code.
    private const double MarkHeight = 5.5;

    public static async Task WriteAsync(TraceLabelSheet sheet, TraceLabelLayout layout, PipeWriter output, CancellationToken cancellationToken)
    {
        var file = new PdfFile(output);
        var mark = LabelImage.From(sheet.Mark);
        var pages = (sheet.Count + layout.PerPage - 1) / layout.PerPage;
        file.Begin();
        file.Object(1, "<< /Type /Catalog /Pages 2 0 R >>");
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(p => string.Create(CultureInfo.InvariantCulture, $"{FirstPageObject + (2 * p)} 0 R")));
        file.Object(2, string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Count {pages} /Kids [{kids}] /MediaBox [0 0 {Points(layout.PageWidth)} {Points(layout.PageHeight)}] /Resources << /Font << /H 3 0 R /C 4 0 R /S 5 0 R >>{(mark is null ? string.Empty : $" /XObject << /M {MarkObject} 0 R >>")} >> >>"));
        file.Object(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        file.Object(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>");
        file.Object(5, "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>");
        file.Object(6, "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R /DW 1000 >>");
        file.Object(7, "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
        if (mark is null)
        {
            file.Object(MarkObject, "null");
        }
        else
        {
            file.Image(MarkObject, mark);
        }

        var number = FirstPageObject;
        foreach (var page in sheet.Pages.SelectMany(p => p).Chunk(layout.PerPage))
        {
            file.Object(number, string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /Contents {number + 1} 0 R >>"));
            file.Stream(number + 1, Content(sheet, mark, layout, page));
            number += 2;
            if ((await output.FlushAsync(cancellationToken)) is { IsCompleted: true } or { IsCanceled: true })
            {
                return;
            }
        }

        file.End(number);
        await output.FlushAsync(cancellationToken);
    }

    private static string Points(double millimetres) => Math.Round(millimetres * PointsPerMillimetre, 2).ToString(CultureInfo.InvariantCulture);

    private static string Content(TraceLabelSheet sheet, LabelImage? mark, TraceLabelLayout layout, TraceLabel[] labels)
    {
        var content = new StringBuilder();
        for (var i = 0; i < labels.Length; i++)
        {
            var x = layout.Left + (i % layout.Columns * layout.LabelWidth) + Padding;
            var y = layout.PageHeight - layout.Top - (i / layout.Columns * layout.LabelHeight) - Padding;
            Label(content, sheet, mark, labels[i], x, y, layout.LabelWidth - (2 * Padding));
        }

        return content.ToString();
    }

    // x, y: upper left corner, millimetres from the lower left corner of the page.
    private static void Label(StringBuilder content, TraceLabelSheet sheet, LabelImage? mark, TraceLabel label, double x, double y, double width)
    {
        var (size, runs) = QrRuns.Of(label.QrContent);
        var module = QrMillimetres / size;
        content.Append(CultureInfo.InvariantCulture, $"q {Points(module)} 0 0 {Points(module)} {Points(x)} {Points(y - QrMillimetres)} cm\n");
        foreach (var (row, column, length) in runs)
        {
            content.Append(CultureInfo.InvariantCulture, $"{column} {size - 1 - row} {length} 1 re\n");
        }

        content.Append("f Q\n");
        var left = x + QrMillimetres + Gap;
        var room = width - QrMillimetres - Gap;
        var line = y - 2.6;
        void Write(string text, double height)
        {
            foreach (var part in Parts(text, height, room))
            {
                Text(content, part, left, line, height, room);
                line -= height * 1.25;
            }
        }

        Write(sheet.ProductName.Source, 2.7);
        if (mark is not null)
        {
            var scale = Math.Min(room / mark.Width, MarkHeight / mark.Height);
            var (wide, high) = (mark.Width * scale, mark.Height * scale);
            line += 2.2;
            content.Append(CultureInfo.InvariantCulture, $"q {Points(wide)} 0 0 {Points(high)} {Points(left)} {Points(line - high)} cm /M Do Q\n");
            line -= high + 2.4;
        }
        else if (sheet.BrandName is { } brand)
        {
            var top = line + 2.2;
            Write(brand.Source, 1.95);
            content.Append(CultureInfo.InvariantCulture, $"0.4 w {Points(left - 0.4)} {Points(line + 1.7)} {Points(room + 0.8)} {Points(top - line - 1.7)} re S\n");
            line -= 0.5;
        }

        if (sheet.CompanyBrand is { Length: > 0 } company)
        {
            Write(company, 1.95);
        }

        Write(sheet.SubjectName, 1.95);
        if (label.PatternNumber is { } pattern)
        {
            Write("P " + pattern, 1.8);
        }

        if (label.LaserSerial is { } laser)
        {
            Write("L " + laser, 1.8);
        }

        Text(content, string.Create(CultureInfo.InvariantCulture, $"{sheet.BatchNumber} / {label.Position}"), x, y - QrMillimetres - 5.9, 1.6, width);

        // Courier is 0.6 of its height wide.
        var code = TraceCodeFormat.Group(label.Code);
        var codeHeight = Math.Min(3, width / (code.Length * 0.6));
        content.Append(CultureInfo.InvariantCulture, $"BT /C {Points(codeHeight)} Tf {Points(x)} {Points(y - QrMillimetres - 3.4)} Td ({code}) Tj ET\n");
    }

    // Chinese is broken anywhere, into two lines at most.
    private static IEnumerable<string> Parts(string text, double height, double room)
    {
        var longest = Math.Max(1, (int)((room / height) + Tolerance));
        return text.Length <= longest || text.All(c => c is >= ' ' and <= '~') ? [text] : [text[..longest], text[longest..]];
    }

    private static void Text(StringBuilder content, string text, double x, double y, double height, double room)
    {
        // A number that is cut off is a wrong number: what is too long is written smaller, and cut only where nobody could read it any more.
        var isLatin = text.All(c => c is >= ' ' and <= '~');
        var needed = text.Length * height * (isLatin ? LatinWidth : 1);
        var fitted = Math.Max(needed > room ? height * room / needed : height, height * (isLatin ? SmallestLatin : SmallestChinese));
        var longest = Math.Max(1, (int)((room / fitted / (isLatin ? LatinWidth : 1)) + Tolerance));
        var shown = text.Length > longest ? text[..longest] : text;
        var operand = isLatin
            ? $"({shown.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal)})"
            : $"<{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(shown))}>";
        content.Append(CultureInfo.InvariantCulture, $"BT /{(isLatin ? 'H' : 'S')} {Points(fitted)} Tf {Points(x)} {Points(y)} Td {operand} Tj ET\n");
    }

    /// <summary>Writes objects and remembers where each begins.</summary>
    private sealed class PdfFile(PipeWriter output)
    {
        private readonly Dictionary<int, long> _offsets = [];
        private long _length;

        public void Begin() => Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");

        public void Object(int number, string body)
        {
            _offsets[number] = _length;
            Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n"));
        }

        public void Image(int number, LabelImage image)
        {
            _offsets[number] = _length;
            Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{number} 0 obj\n<< /Type /XObject /Subtype /Image /Width {image.Width} /Height {image.Height} /ColorSpace /{image.ColourSpace} /BitsPerComponent 8 /Filter /{image.Filter} /Length {image.Data.Length} >>\nstream\n"));
            Write(image.Data);
            Write("\nendstream\nendobj\n");
        }

        public void Stream(int number, string content)
        {
            using var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                zlib.Write(Encoding.Latin1.GetBytes(content));
            }

            _offsets[number] = _length;
            Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n"));
            Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
            Write("\nendstream\nendobj\n");
        }

        public void End(int size)
        {
            var table = _length;
            Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {size}\n0000000000 65535 f \n"));
            for (var number = 1; number < size; number++)
            {
                Write(string.Create(CultureInfo.InvariantCulture, $"{_offsets[number]:0000000000} 00000 n \n"));
            }

            Write(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        }

        private void Write(string text) => Write(Encoding.Latin1.GetBytes(text));

        private void Write(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(output.GetSpan(bytes.Length));
            output.Advance(bytes.Length);
            _length += bytes.Length;
        }
    }
}
