using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CountyCloud.Documents;
using CountyCloud.Framework.Localization;
using CountyCloud.Traceability;

namespace CountyCloud.HttpApi.Documents;

/// <summary>A form as a page that prints on A4, without anything from elsewhere but the fonts of this host. Every text is encoded.</summary>
public static class PaperHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes the page.</summary>
    /// <param name="form">The form.</param>
    /// <param name="address">Address that the QR code opens.</param>
    /// <param name="script">Address of the script behind the print button; null for a page without one.</param>
    /// <param name="word">Address of the same form for Word; null for a page without it.</param>
    public static string Write(PaperForm form, string address, string? script, string? word)
    {
        var html = new StringBuilder(8192);
        html.Append("<!doctype html><html lang=\"zh-Hans\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\"><title>")
            .Append(Text($"{form.Title.Chinese} {form.Number}")).Append("</title><style>").Append(Css).Append("</style></head><body>");
        if (script is not null)
        {
            html.Append("<p class=\"bar\"><button type=\"button\" id=\"print\">").Append(Text(form.Words.Print)).Append("</button>");
            html.Append(word is null ? string.Empty : $" <a href=\"{Text(word)}\">Word</a>").Append("</p><script src=\"").Append(Text(script)).Append("\" defer></script>");
        }

        html.Append("<main><header><p class=\"county\">").Append(Line(form.County, form.Words)).Append("</p><h1>").Append(Line(form.Title, form.Words)).Append("</h1><p class=\"number\">")
            .Append(Line(form.NumberLabel, form.Words, ' ')).Append("：").Append(Text(form.Number)).Append("</p></header>");
        foreach (var part in form.Parts)
        {
            Append(html, part, form.Words);
        }

        Append(html, form.SignatureTitle, form.Signatures, form.Words);
        return html.Append("<footer><img alt=\"").Append(Text(address)).Append("\" src=\"data:image/png;base64,").Append(Convert.ToBase64String(PaperQr.Png(address))).Append("\"><p>")
            .Append(Line(form.Words.Scan, form.Words, ' ')).Append("<br><span class=\"address\">").Append(Text(address)).Append("</span><br>").Append(Text(form.Words.Printed)).Append("</p></footer></main></body></html>").ToString();
    }

    private static void Append(StringBuilder html, PaperPart part, PaperWords words)
    {
        switch (part)
        {
            case PaperFacts facts:
                Append(html, facts, words);
                break;
            case PaperTable table:
                Append(html, table, words);
                break;
            case PaperSentences sentences:
                html.Append("<div class=\"words\">");
                foreach (var paragraph in sentences.Paragraphs)
                {
                    html.Append("<p>").Append(Text(paragraph)).Append("</p>");
                }

                html.Append("</div>");
                break;
            case PaperBarCode code:
                html.Append("<figure class=\"barcode\"><figcaption>").Append(Line(code.Label, words, ' ')).Append("</figcaption>").Append(Code128.Svg(code.Code)).Append("<p>").Append(Text(code.Code)).Append("</p></figure>");
                break;
        }
    }

    private static void Append(StringBuilder html, PaperFacts facts, PaperWords words)
    {
        html.Append("<table class=\"facts\">").Append(Columns(17, 33, 17, 33)).Append("<tbody>");
        foreach (var row in PaperRows.Of(facts.Facts))
        {
            html.Append("<tr>");
            foreach (var fact in row)
            {
                html.Append("<th scope=\"row\">").Append(Line(fact.Label, words)).Append(row.Count == 1 ? "</th><td colspan=\"3\"" : "</th><td").Append(fact.IsWide ? " class=\"words\">" : ">").Append(Text(fact.Value)).Append("</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
    }

    private static void Append(StringBuilder html, PaperTable table, PaperWords words)
    {
        html.Append("<table class=\"list\">").Append(Columns([.. table.Columns.Select(c => c.Width)])).Append("<thead><tr><th class=\"heading\" colspan=\"").Append(table.Columns.Count).Append("\">").Append(Line(table.Title, words, ' ')).Append("</th></tr><tr>");
        foreach (var column in table.Columns)
        {
            html.Append("<th scope=\"col\">").Append(Line(column.Label, words)).Append("</th>");
        }

        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < table.Columns.Count; i++)
            {
                html.Append(table.Columns[i].IsNumber ? "<td class=\"figure\">" : "<td>").Append(Text(row[i])).Append("</td>");
            }

            html.Append("</tr>");
        }

        if (table.Rows.Count == 0)
        {
            html.Append("<tr><td class=\"none\" colspan=\"").Append(table.Columns.Count).Append("\">").Append(Text(words.Empty)).Append("</td></tr>");
        }

        html.Append("</tbody></table>");
    }

    private static void Append(StringBuilder html, PaperText title, IReadOnlyList<PaperSignature> signatures, PaperWords words)
    {
        html.Append("<table class=\"signatures\">").Append(Columns(24, 76)).Append("<tbody><tr><th class=\"heading\" colspan=\"2\">").Append(Line(title, words, ' ')).Append("</th></tr>");
        foreach (var signature in signatures)
        {
            html.Append("<tr><th scope=\"row\">").Append(Line(signature.Who, words)).Append("</th><td><p class=\"words\">");
            if (signature.SignedBy is not null)
            {
                html.Append("<span class=\"signed\">").Append(Text(signature.SignedBy)).Append("</span>");
            }

            html.Append(Text(signature.Decision ?? string.Empty)).Append("</p><p class=\"sign\">");
            html.Append("<span>").Append(Line(words.Signature, words, ' ')).Append("：</span><span class=\"line\"></span><span>").Append(Text(words.Seal)).Append("</span><span>").Append(Text(words.Date)).Append("</span></p></td></tr>");
        }

        html.Append("</tbody></table>");
    }

    // The first row of a table spans all columns and so says nothing of their widths.
    private static string Columns(params int[] percent) =>
        $"<colgroup>{string.Concat(percent.Select(p => string.Create(CultureInfo.InvariantCulture, $"<col style=\"width:{p}%\">")))}</colgroup>";

    // Chinese, and the second language below or beside it, marked as what it is.
    private static string Line(PaperText text, PaperWords words, char? beside = null)
    {
        if (text.Second is not { } second)
        {
            return Text(text.Chinese);
        }

        var draft = second.IsDraft ? $"<i lang=\"{LocalizedText.SourceCulture}\">（{Text(words.Draft)}）</i>" : string.Empty;
        return $"{Text(text.Chinese)}{(beside is { } b ? b.ToString() : "<br>")}<small lang=\"{Text(second.Culture)}\">{Text(second.Text)}{draft}</small>";
    }

    private static string Text(string text) => Encoder.Encode(text);

    private const string Css = """
        @font-face{font-family:"Noto Serif Tibetan";src:url("/fonts/noto-serif-tibetan-tibetan-400-normal.woff2") format("woff2");unicode-range:U+0F00-0FFF}
        @font-face{font-family:"Noto Sans Mongolian";src:url("/fonts/noto-sans-mongolian-mongolian-400-normal.woff2") format("woff2");unicode-range:U+1800-18AF,U+202F,U+11660-1166C}
        @page{size:A4;margin:14mm 16mm 12mm}
        *{box-sizing:border-box}
        body{margin:0;background:#e9e9e6;color:#000;font:11pt/1.45 "FangSong","STFangsong","FangSong_GB2312","SimSun","Songti SC","Noto Serif CJK SC","Source Han Serif SC","Noto Serif Tibetan","Noto Sans Mongolian",serif}
        main{width:210mm;max-width:100%;min-height:297mm;margin:6mm auto;padding:18mm 16mm 16mm;background:#fff;box-shadow:0 0 3mm #0003}
        header{text-align:center;margin-bottom:2mm}
        .county{margin:0;font-size:14pt}
        h1{margin:1mm 0 2mm;font:700 20pt/1.35 "SimHei","STHeiti","Heiti SC","Noto Sans CJK SC","Source Han Sans SC","Noto Serif Tibetan",sans-serif;letter-spacing:.08em}
        .number{margin:0;text-align:right;font-size:10.5pt}
        small{font-size:.82em;font-weight:400;letter-spacing:0}
        small i{font-style:normal;font-size:.85em}
        [lang="mn-Mong"]{writing-mode:vertical-lr;display:inline-block;max-height:32mm;vertical-align:middle}
        table{width:100%;border-collapse:collapse;table-layout:fixed;margin-top:-1px}
        th,td{border:1px solid #000;padding:1mm 2mm;text-align:left;vertical-align:middle;overflow-wrap:anywhere}
        th{text-align:center;font-weight:400;line-height:1.35}
        .facts td{height:8mm}
        th.heading{font-weight:700;text-align:center;background:#f3f3f3}
        .list th,.list td{font-size:10pt;padding:1.2mm 1.5mm}
        .figure{text-align:right;font-variant-numeric:tabular-nums}
        .none{text-align:center}
        td.words,p.words{white-space:pre-line}
        div.words{margin:-1px 0 0;border:1px solid #000;padding:1.5mm 2mm}
        div.words p{margin:0;text-indent:2em}
        .barcode{margin:-1px 0 0;border:1px solid #000;padding:3mm;text-align:center}.barcode svg{width:80mm;max-width:100%;height:22mm}.barcode p{margin:0;font:11pt ui-monospace,Consolas,monospace;letter-spacing:.2em}
        .signatures p{margin:0}
        .signatures .words{min-height:6.5mm}
        .signed{float:right;margin-left:4mm;font-size:9pt}
        .sign{display:flex;flex-wrap:wrap;justify-content:flex-end;align-items:flex-end;gap:1mm 3mm;padding-top:2mm}
        .line{flex:0 1 30mm;min-width:22mm;border-bottom:1px solid #000;height:5mm}
        .sign span:last-child{white-space:pre}
        tr{break-inside:avoid}.facts tr:has(td.words){break-inside:auto}
        thead{display:table-header-group}
        footer{display:flex;align-items:center;gap:4mm;margin-top:3mm;break-inside:avoid;font-size:9pt;line-height:1.45}
        footer p{margin:0}footer img{width:21mm;height:21mm;image-rendering:pixelated;flex:none}
        .address{overflow-wrap:anywhere;font-family:ui-monospace,Consolas,monospace;font-size:8pt}
        .bar{margin:0;padding:3mm;text-align:center;background:#fff;border-bottom:1px solid #ccc;position:sticky;top:0;font-family:system-ui,sans-serif}
        .bar button{font:inherit;padding:2mm 8mm;min-height:44px;cursor:pointer}
        .bar a{display:inline-block;padding:2mm 6mm}
        @media print{body{background:none}main{width:auto;min-height:0;margin:0;padding:0;box-shadow:none}.bar{display:none}th.heading{background:none}}
        @media screen and (max-width:640px){main{padding:5mm 4mm;margin:0}h1{font-size:16pt}.facts tr,.facts th,.facts td,.signatures tr,.signatures th,.signatures td{display:block;width:auto}.facts th,.signatures th:not(.heading){text-align:left;border-bottom:0;padding-bottom:0;font-size:9.5pt}.facts td,.signatures td{border-top:0}colgroup{display:none}main{overflow-x:auto}.list{table-layout:auto}.list th,.list td{overflow-wrap:break-word}}
        """;
}
