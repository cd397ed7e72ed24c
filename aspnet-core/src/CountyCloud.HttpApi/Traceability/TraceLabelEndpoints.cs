using CountyCloud.Excel;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;
using CountyCloud.Traceability;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.HttpApi.Traceability;

/// <summary>Codes for label makers and label sheets for printers (TRACE-03, TRACE-07, TRACE-09, TRACE-10).</summary>
public static class TraceLabelEndpoints
{
    /// <summary>Most labels of a PDF.</summary>
    public const int MostInPdf = 10_000;

    /// <summary>Most labels of a page for the browser's own printing.</summary>
    public const int MostInPage = 500;

    /// <summary>Most codes of a CSV file: those of a batch.</summary>
    public const int MostInCsv = 1_000_000;

    private const string Root = "/api/downloads/trace-codes/{id:guid}";

    /// <summary>Maps <c>GET /api/downloads/trace-codes/{id}.csv</c>, <c>{id}/labels.pdf</c> and <c>{id}/labels.html</c>; all take <c>first</c> and <c>last</c>, the labels <c>layout=a4|thermal</c>.</summary>
    public static void MapTraceLabels(this IEndpointRouteBuilder endpoints)
    {
        var permission = new RequiresPermissionAttribute(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceRecord);
        endpoints.MapGet(Root + ".csv", CsvAsync).WithTags("Downloads").WithMetadata(permission);
        endpoints.MapGet(Root + "/labels.pdf", PdfAsync).WithTags("Downloads").WithMetadata(permission);
        endpoints.MapGet(Root + "/labels.html", HtmlAsync).WithTags("Downloads").WithMetadata(permission);
    }

    private static async Task CsvAsync(Guid id, int? first, int? last, HttpContext context, ITraceLabels labels, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        var sheet = await labels.OpenAsync(id, first ?? 1, last, MostInCsv, Site(context), cancellationToken);
        var writer = CsvResponse.Begin(context, $"{tenant.Name}-{sheet.BatchNumber}.csv");
        CsvResponse.Row(writer, "no", "code", "grouped", "url", "digitalLink", "patternNumber", "laserSerial");
        foreach (var page in sheet.Pages)
        {
            foreach (var label in page)
            {
                CsvResponse.Row(writer, label.Position, label.Code, TraceCodeFormat.Group(label.Code), label.ShortUrl, label.DigitalLink, label.PatternNumber, label.LaserSerial);
            }

            // Waits for the reader: what he has not taken yet is not made, and no more than a page is in memory.
            if (!await CsvResponse.HasReaderAsync(writer, cancellationToken))
            {
                return;
            }
        }
    }

    private static async Task PdfAsync(Guid id, int? first, int? last, string? layout, HttpContext context, ITraceLabels labels, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        var sheet = await labels.OpenAsync(id, first ?? 1, last, MostInPdf, Site(context), cancellationToken);
        Prepare(context, "application/pdf", $"{tenant.Name}-{sheet.BatchNumber}.pdf");
        await TraceLabelPdf.WriteAsync(sheet, TraceLabelLayout.Of(layout), context.Response.BodyWriter, cancellationToken);
    }

    private static async Task<IResult> HtmlAsync(Guid id, int? first, int? last, string? layout, HttpContext context, ITraceLabels labels, ITextLocalizer texts, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        var sheet = await labels.OpenAsync(id, first ?? 1, last, MostInPage, Site(context), cancellationToken);
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Text(TraceLabelHtml.Write(sheet, TraceLabelLayout.Of(layout), texts, $"{context.Request.PathBase}/api/downloads/form/print.js", $"{context.Request.PathBase}/{tenant.Name}/brand/"), "text/html; charset=utf-8");
    }

    private static void Prepare(HttpContext context, string type, string fileName)
    {
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
    }

    // What is printed is scanned by others later: where the site has said its address, none that a request names goes onto a label.
    private static string Site(HttpContext context) => context.RequestServices.GetRequiredService<IConfiguration>()["App:SelfUrl"] is { Length: > 0 } own
        ? own.TrimEnd('/') : $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
}
