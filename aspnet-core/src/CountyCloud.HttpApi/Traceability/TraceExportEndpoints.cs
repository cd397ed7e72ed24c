using System.Globalization;
using CountyCloud.Excel;
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
        var writer = CsvResponse.Begin(context, $"{tenant.Name}-{recall.Number}.csv");
        CsvResponse.Row(writer, [l["Trace:Number"], l["Trace:Product"], l["TraceSearch:Kind"], l["TraceGraph:Holder"], l["TraceGraph:Site"], l["TraceSupervision:Quantity"], l["Field:uom"]]);
        await foreach (var item in recall.Items.WithCancellation(cancellationToken))
        {
            CsvResponse.Row(writer, [item.LotNumber, item.ProductName, Name(l, item.Kind), item.HolderName, item.PlaceName, item.Quantity, Unit(l, item.Uom)]);
            if (!await CsvResponse.HasReaderAsync(writer, cancellationToken))
            {
                return;
            }
        }
    }

    private static async Task GraphAsync(string? of, string? direction, HttpContext context, ITraceGraphAppService graphs, ITextLocalizer l, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        var graph = await graphs.GetGraphAsync(new TraceGraphInput { Of = of ?? string.Empty, Direction = Enum.TryParse<TraceDirection>(direction, ignoreCase: true, out var way) && Enum.IsDefined(way) ? way : default }, cancellationToken);
        var writer = CsvResponse.Begin(context, $"{tenant.Name}-trace-{new string([.. graph.RootName.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')])}.csv");
        CsvResponse.Row(writer,
        [
            l["TraceGraph:Level"], l["Trace:Number"], l["Trace:Product"], l["Trace:State"], l["TraceGraph:Site"], l["TraceGraph:Holder"], l["TraceGraph:Hands"], l["TraceGraph:In"], l["TraceGraph:Used"], l["TraceGraph:Sold"], l["TraceGraph:Lost"],
            l["TraceGraph:Stock"], l["Field:uom"],
        ]);
        foreach (var n in graph.Nodes)
        {
            CsvResponse.Row(writer,
            [
                n.Level, n.Name, n.ProductName?.In(CultureInfo.CurrentUICulture.Name), n.State is { } state ? Name(l, state) : null, n.Site, n.Holder, string.Join("; ", n.Hands), n.Balance?.In, n.Balance?.Used, n.Balance?.Sold, n.Balance?.Lost, n.Balance?.Stock,
                n.Balance is { } b ? Unit(l, b.Uom) : null,
            ]);
            if (!await CsvResponse.HasReaderAsync(writer, cancellationToken))
            {
                return;
            }
        }
    }

    private static string Name<TEnum>(ITextLocalizer l, TEnum value)
        where TEnum : struct, Enum
    {
        var name = value.ToString();
        return l[$"Enum:{typeof(TEnum).Name}:{char.ToLowerInvariant(name[0])}{name[1..]}"];
    }

    private static string Unit(ITextLocalizer l, string? uom) => l[uom is null ? "Trace:Pieces" : "Trace:Kilograms"];
}
