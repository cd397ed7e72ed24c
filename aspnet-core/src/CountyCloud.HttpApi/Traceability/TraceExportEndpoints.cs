using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;
using CountyCloud.Traceability;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CountyCloud.HttpApi.Traceability;

/// <summary>Recalls and graphs as tables that spreadsheets open, whole however long they are (TRACE-13, TRACE-26): CSV with the mark of UTF-8, streamed.</summary>
public static class TraceExportEndpoints
{
    private const int FlushAt = 32 * 1024;
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    /// <summary>Maps <c>GET /api/downloads/recall/{id}.csv</c> and <c>GET /api/downloads/trace-graph.csv?of=…&amp;direction=…</c>.</summary>
    public static void MapTraceExports(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/downloads/recall/{id:guid}.csv", RecallAsync).WithTags("Downloads")
            .WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise, CountyCloudPermissions.Projects));
        endpoints.MapGet("/api/downloads/trace-graph.csv", GraphAsync).WithTags("Downloads").WithMetadata(new RequiresPermissionAttribute(CountyCloudPermissions.Trace));
    }

    private static async Task RecallAsync(Guid id, HttpContext context, IRecallExport export, ITextLocalizer l, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        var recall = await export.OpenAsync(id, cancellationToken);
        var writer = Begin(context, $"{tenant.Name}-{recall.Number}.csv");
        Row(writer, [l["Trace:Number"], l["Trace:Product"], l["TraceSearch:Kind"], l["TraceGraph:Holder"], l["TraceGraph:Site"], l["TraceSupervision:Quantity"], l["Field:uom"]]);
        await foreach (var item in recall.Items.WithCancellation(cancellationToken))
        {
            Row(writer, [item.LotNumber, item.ProductName, Name(l, item.Kind), item.HolderName, item.PlaceName, item.Quantity, Unit(l, item.Uom)]);
            if (!await HasReaderAsync(writer, cancellationToken))
            {
                return;
            }
        }
    }

    private static async Task GraphAsync(string? of, string? direction, HttpContext context, ITraceGraphAppService graphs, ITextLocalizer l, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        var graph = await graphs.GetGraphAsync(new TraceGraphInput { Of = of ?? string.Empty, Direction = Enum.TryParse<TraceDirection>(direction, ignoreCase: true, out var way) && Enum.IsDefined(way) ? way : default }, cancellationToken);
        var writer = Begin(context, $"{tenant.Name}-trace-{new string([.. graph.RootName.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')])}.csv");
        Row(writer,
        [
            l["TraceGraph:Level"], l["Trace:Number"], l["Trace:Product"], l["Trace:State"], l["TraceGraph:Site"], l["TraceGraph:Holder"], l["TraceGraph:Hands"], l["TraceGraph:In"], l["TraceGraph:Used"], l["TraceGraph:Sold"], l["TraceGraph:Lost"],
            l["TraceGraph:Stock"], l["Field:uom"],
        ]);
        foreach (var n in graph.Nodes)
        {
            Row(writer,
            [
                n.Level, n.Name, n.ProductName?.In(CultureInfo.CurrentUICulture.Name), n.State is { } state ? Name(l, state) : null, n.Site, n.Holder, string.Join("; ", n.Hands), n.Balance?.In, n.Balance?.Used, n.Balance?.Sold, n.Balance?.Lost, n.Balance?.Stock,
                n.Balance is { } b ? Unit(l, b.Uom) : null,
            ]);
            if (!await HasReaderAsync(writer, cancellationToken))
            {
                return;
            }
        }
    }

    private static PipeWriter Begin(HttpContext context, string fileName)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        Encoding.UTF8.GetBytes("\uFEFF", context.Response.BodyWriter);
        return context.Response.BodyWriter;
    }

    // Waits for the reader every few lines: no more than that is in memory.
    private static async Task<bool> HasReaderAsync(PipeWriter writer, CancellationToken cancellationToken) =>
        writer.UnflushedBytes < FlushAt || await writer.FlushAsync(cancellationToken) is { IsCompleted: false, IsCanceled: false };

    private static void Row(PipeWriter writer, IReadOnlyList<object?> cells) => Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Cell)) + "\r\n", writer);

    // Text that a spreadsheet would run as a formula is made plain text; a number below zero is none.
    private static string Cell(object? value)
    {
        var text = value is IFormattable number ? number.ToString("0.######", CultureInfo.InvariantCulture) : value?.ToString() ?? string.Empty;
        if (value is string && text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static string Name<TEnum>(ITextLocalizer l, TEnum value)
        where TEnum : struct, Enum
    {
        var name = value.ToString();
        return l[$"Enum:{typeof(TEnum).Name}:{char.ToLowerInvariant(name[0])}{name[1..]}"];
    }

    private static string Unit(ITextLocalizer l, string? uom) => l[uom is null ? "Trace:Pieces" : "Trace:Kilograms"];
}
