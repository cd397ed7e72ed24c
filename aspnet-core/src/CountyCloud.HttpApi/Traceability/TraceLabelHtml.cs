using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CountyCloud.Framework.Localization;
using CountyCloud.Traceability;

namespace CountyCloud.HttpApi.Traceability;

/// <summary>Labels as a page that the browser prints: QR codes as SVG, sizes in millimetres.</summary>
internal static class TraceLabelHtml
{
    public static string Write(TraceLabelSheet sheet, TraceLabelLayout layout, ITextLocalizer l, string script)
    {
        var html = new StringBuilder();
        string Text(string text) => HtmlEncoder.Default.Encode(text);
        var culture = CultureInfo.CurrentUICulture.Name;
        html.Append(CultureInfo.InvariantCulture,
            $$"""
            <!doctype html>
            <html lang="zh-Hans"><head><meta charset="utf-8"><title>{{Text(sheet.BatchNumber)}}</title>
            <style>
            @page { size: {{layout.PageWidth}}mm {{layout.PageHeight}}mm; margin: 0 }
            * { box-sizing: border-box } body { margin: 0; font-family: "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif }
            .page { width: {{layout.PageWidth}}mm; height: {{layout.PageHeight}}mm; padding: {{layout.Top}}mm {{layout.Left}}mm; display: grid; grid-template-columns: repeat({{layout.Columns}}, {{layout.LabelWidth}}mm); grid-auto-rows: {{layout.LabelHeight}}mm; break-after: page; overflow: hidden }
            .label { display: grid; grid-template: 20mm auto auto / 20mm minmax(0, 1fr); gap: .4mm 2mm; padding: 2mm; font-size: 1.9mm; line-height: 1.2; align-content: start; overflow: hidden }
            .label svg { width: 20mm; height: 20mm } .label > div { min-width: 0; max-height: 20mm; overflow: hidden } .label b { display: block; font-size: 2.5mm; max-height: 2.4em; overflow: hidden } .label span { display: block; max-height: 2.4em; overflow: hidden }
            .label .number { font-size: 1.7mm; white-space: nowrap } .label > .code { grid-column: 1 / -1; font: 600 2.35mm monospace; white-space: nowrap } .label > .number { grid-column: 1 / -1; margin: 0 } .label .brand { border: .2mm solid; border-radius: .6mm; padding: 0 .6mm; margin: .3mm 0; max-height: none; width: fit-content }
            @media screen { body { background: #ddd } .page { background: #fff; margin: 4mm auto } } @media print { #print { display: none } }
            </style></head><body><button id="print" type="button">{{Text(l["Print"])}}</button>
            """);
        var position = 0;
        foreach (var label in sheet.Pages.SelectMany(p => p))
        {
            if (position % layout.PerPage == 0)
            {
                html.Append(position == 0 ? "<div class=\"page\">" : "</div><div class=\"page\">");
            }

            position++;
            var (size, runs) = QrRuns.Of(label.QrContent);
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"label\"><svg viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><path d=\"");
            foreach (var (row, column, length) in runs)
            {
                html.Append(CultureInfo.InvariantCulture, $"M{column} {row}h{length}v1h-{length}z");
            }

            html.Append("\"/></svg><div><b>").Append(Text(sheet.ProductName.In(culture))).Append("</b>");
            if (sheet.BrandName is { } brand)
            {
                html.Append("<span class=\"brand\">").Append(Text(brand.In(culture))).Append("</span>");
            }

            html.Append("<span>").Append(Text(sheet.SubjectName)).Append("</span>");
            Line(html, "P", l["Enum:AntiCounterfeitLayer:patternNumber"], label.PatternNumber);
            Line(html, "L", l["Enum:AntiCounterfeitLayer:laserSerial"], label.LaserSerial);
            html.Append("</div><div class=\"code\">").Append(TraceCodeFormat.Group(label.Code));
            html.Append(CultureInfo.InvariantCulture, $"</div><span class=\"number\">{Text(sheet.BatchNumber)} / {label.Position}</span></div>");
        }

        return html.Append(CultureInfo.InvariantCulture, $"</div><script src=\"{Text(script)}\"></script></body></html>").ToString();
    }

    // Letters as on the PDF: the names of the layers have no room beside their numbers on 40 mm.
    private static void Line(StringBuilder html, string letter, string name, string? value)
    {
        if (value is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"number\" title=\"{HtmlEncoder.Default.Encode(name)}\">{letter} {value}</span>");
        }
    }
}
