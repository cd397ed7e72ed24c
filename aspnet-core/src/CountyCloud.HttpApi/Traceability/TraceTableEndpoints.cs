using System.Globalization;
using System.Reflection;
using CountyCloud.Counties;
using CountyCloud.Excel;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Traceability;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CountyCloud.HttpApi.Traceability;

/// <summary>
/// Empty tables for those who record many things at once (F-38): an .xlsx file with the columns in the reader's language, lists to choose from (steps, own sites, products,
/// input products) and one row that shows how it is filled in. <see cref="TraceUploadEndpoints"/> takes it back.
/// </summary>
public static class TraceTableEndpoints
{
    private const double Wide = 30;

    /// <summary>Maps <c>GET /api/downloads/trace-tables/{name}.xlsx</c> for the tables that can be imported.</summary>
    public static void MapTraceTables(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/downloads/trace-tables/trace-events.xlsx", async (ITraceRecordAppService record, ITextLocalizer l, ICurrentTenant tenant, CancellationToken cancellationToken) =>
        {
            IReadOnlyList<string> sites = [.. (await record.GetOwnSitesAsync(cancellationToken)).Items.Select(s => s.Name).Distinct()];
            IReadOnlyList<string> codes = [.. (await record.GetProductsAsync(cancellationToken)).Items.Select(p => Choice(p.Number, p.Name))];
            IReadOnlyList<string> inputs = [.. (await record.GetInputProductsAsync(cancellationToken)).Items.Where(p => !p.IsBanned).Select(p => Choice(p.Code, p.Name))];
            var steps = Options<TraceStep>(l, TraceStep.Testing, TraceStep.ColdChainReading);
            return File("trace-events", l, tenant,
            [
                new("step", steps, l["Enum:TraceStep:selling"]), new("time", null, "2026-11-20 08:30"), new("site", sites, sites.Count > 0 ? sites[0] : null, Wide), new("toSite", sites, null, Wide), new("toName", null, l["Trace:Template:Buyer"], Wide),
                new("lot", null, "LOT-2026-0001"), new("quantity", null, 12.5m), new("newLot"), new("productCode", codes, null, Wide), new("productName"), new("newQuantity"), new("inPieces", [l["Yes"]]), new("package"), new("packages"),
                new("inputProductCode", inputs, null, Wide), new("inputQuantity"), new("note", null, l["Trace:Template:Note"], Wide),
            ]);
        }).ForWhoMayImport(typeof(ITraceRecordAppService));
        endpoints.MapGet("/api/downloads/trace-tables/trace-subjects.xlsx", (ITextLocalizer l, ICurrentTenant tenant) => File("trace-subjects", l, tenant,
        [
            new("title", null, l["Trace:Template:Subject"], Wide), new("kind", Options<TraceSubjectKind>(l), l["Enum:TraceSubjectKind:growerBreeder"]), new("creditCode", Width: 22), new("township", null, l["Trace:Template:Township"]), new("village"), new("address", Width: Wide),
            new("contactName"), new("phone"), new("size", null, 120m), new("business", Width: Wide),
        ])).ForWhoMayImport(typeof(ITraceSubjectAppService));
        endpoints.MapGet("/api/downloads/trace-tables/trace-sites.xlsx", async (ITraceSubjectAppService subjects, ITextLocalizer l, ICurrentTenant tenant, CancellationToken cancellationToken) =>
        {
            IReadOnlyList<string> holders = [.. (await subjects.GetListAsync(new TraceSubjectListInput { MaxResultCount = PagedAndSortedInput.MaxMaxResultCount, Sorting = "title" }, cancellationToken)).Items.Where(s => s.State != TraceSubjectState.Cancelled).Select(s => s.Title).Distinct()];
            return File("trace-sites", l, tenant,
            [
                new("title", null, l["Trace:Template:Site"], Wide), new("holderName", holders, holders.Count > 0 ? holders[0] : null, Wide), new("kind", Options<TraceSiteKind>(l), l["Enum:TraceSiteKind:plot"]), new("township", null, l["Trace:Template:Township"]), new("village"),
                new("address", Width: Wide), new("areaMu", null, 35.5m), new("latitude", null, 29.2153m), new("longitude", null, 94.2136m), new("capacity"), new("capacityUnit"), new("memberCount"), new("products"),
            ]);
        }).ForWhoMayImport(typeof(ITraceSiteAppService));
        endpoints.MapGet("/api/downloads/trace-tables/input-ledger.xlsx", async (ITraceSubjectAppService subjects, ICountyConfiguration configuration, ITextLocalizer l, ICurrentTenant tenant, CancellationToken cancellationToken) =>
        {
            IReadOnlyList<string> dealers = [.. (await subjects.GetListAsync(new TraceSubjectListInput { Kind = TraceSubjectKind.InputDealer, MaxResultCount = PagedAndSortedInput.MaxMaxResultCount, Sorting = "title" }, cancellationToken)).Items.Where(s => s.State == TraceSubjectState.Filed).Select(s => s.Title).Distinct()];
            IReadOnlyList<string> inputs = [.. (await configuration.GetAsync<InputProductValues>(cancellationToken)).Where(p => !p.IsBanned).OrderBy(p => p.Order).Select(p => Choice(p.Code, p.Name))];
            return File("input-ledger", l, tenant,
            [
                new("dealerName", dealers, dealers.Count > 0 ? dealers[0] : l["Trace:Template:Subject"], Wide), new("kind", Options<InputEntryKind>(l, InputEntryKind.Correction), l["Enum:InputEntryKind:purchase"]), new("inputCode", inputs, inputs.Count > 0 ? inputs[0] : null, Wide),
                new("quantity", null, 20m), new("unit", null, l["Trace:Template:Unit"]), new("counterparty", null, l["Trace:Template:Buyer"], Wide), new("day", null, "2026-11-20"), new("batchNumber"),
            ]);
        }).ForWhoMayImport(typeof(IInputLedgerAppService));
    }

    private static void ForWhoMayImport(this RouteHandlerBuilder endpoint, Type service) => endpoint.WithTags("Downloads")
        .WithMetadata(service.GetMethod("ImportAsync")!.GetCustomAttribute<RequiresPermissionAttribute>() ?? throw new InvalidOperationException($"{service.Name}.ImportAsync names no permission."));

    private static string Choice(string code, LocalizedText name) => $"{code} {name.In(CultureInfo.CurrentUICulture.Name)}";

    private static string[] Options<TEnum>(ITextLocalizer l, params TEnum[] except) where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Except(except).Select(v => l[$"Enum:{typeof(TEnum).Name}:{char.ToLowerInvariant(v.ToString()[0])}{v.ToString()[1..]}"])];

    private static string Label(string field, ITextLocalizer l) => l["Column:" + field] is var own && own != "Column:" + field ? own : l["Field:" + field];

    private static IResult File(string name, ITextLocalizer l, ICurrentTenant tenant, IReadOnlyList<TableColumn> columns)
    {
        // The example begins with a word by which the import knows it.
        var mark = l["Trace:Template:Example"] + " ";
        var example = columns.Select((c, i) => i == 0 ? mark + c.Example : c.Example).ToList();
        return Results.File(
            ExcelTable.Write(l["Menu:Documents:" + name], [.. columns.Select(c => new ExcelColumn(Label(c.Field, l), c.Width, c.Options))], [example]), ExcelTable.ContentType, $"{tenant.Name}-{name}.xlsx");
    }

    private sealed record TableColumn(string Field, IReadOnlyList<string>? Options = null, object? Example = null, double Width = 16);
}
