using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountyCloud.Framework.AspNetCore.Security;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Web.Public.Caching;
using CountyCloud.Web.Public.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Web.Public.Disclosure;

/// <summary>The disclosure as open data: JSON, CSV and OCDS.</summary>
internal static class OpenDataEndpoints
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maps the addresses.</summary>
    public static void MapOpenData(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/{county:county}/disclosure").WithMetadata(new OpenToEverybodyAttribute("open data of the programme for everybody (DATA-12, FUND-52)"))
            .CacheOutput(PublicPolicies.Cache).RequireRateLimiting(PublicPolicies.Read);
        var paged = new PagedPublicPageMetadata();
        string[] read = [HttpMethods.Get, HttpMethods.Head];
        group.MapMethods("/data/{file}", read, TableAsync).ExcludeFromDescription();
        group.MapMethods("/ocds/releases.json", read, (string county, HttpContext context, ICurrentTenant tenant, IOpenData data, CancellationToken token) =>
            PackageAsync(county, context, tenant, () => data.GetReleasesAsync(BaseOf(context, county), PageOf(context), token))).WithMetadata(paged).ExcludeFromDescription();
        group.MapMethods("/ocds/records.json", read, (string county, HttpContext context, ICurrentTenant tenant, IOpenData data, CancellationToken token) =>
            PackageAsync(county, context, tenant, () => data.GetRecordsAsync(BaseOf(context, county), PageOf(context), token))).WithMetadata(paged).ExcludeFromDescription();
        group.MapMethods("/ocds/release/{ocid}", read, (string county, string ocid, HttpContext context, ICurrentTenant tenant, IOpenData data, CancellationToken token) =>
            PackageAsync(county, context, tenant, () => data.FindReleasesAsync(BaseOf(context, county), ocid, token))).ExcludeFromDescription();
    }

    private static async Task<IResult> TableAsync(string county, string file, HttpContext context, ICurrentTenant tenant, IOpenData data, CancellationToken cancellationToken)
    {
        var dot = file.LastIndexOf('.');
        var (name, format) = dot < 0 ? (file, string.Empty) : (file[..dot], file[(dot + 1)..]);
        if (!IsOwn(county, tenant) || format is not ("json" or "csv") || await data.GetTableAsync(name, cancellationToken) is not { } rows)
        {
            return Results.NotFound();
        }

        Open(context);
        return format == "json"
            ? Results.Text(new JsonArray([.. rows]).ToJsonString(Json), "application/json", Encoding.UTF8)
            : Results.Text("\uFEFF" + Csv(data.GetColumns(name), rows), "text/csv", Encoding.UTF8);
    }

    private static async Task<IResult> PackageAsync(string county, HttpContext context, ICurrentTenant tenant, Func<Task<JsonObject?>> read)
    {
        if (!IsOwn(county, tenant) || await read() is not { } package)
        {
            return Results.NotFound();
        }

        Open(context);
        return Results.Text(package.ToJsonString(Json), "application/json", Encoding.UTF8);
    }

    private static bool IsOwn(string county, ICurrentTenant tenant) => string.Equals(county, tenant.Name, StringComparison.OrdinalIgnoreCase);

    private static string BaseOf(HttpContext context, string county) => $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/{county.ToLowerInvariant()}/disclosure/ocds";

    // Zero is no page.
    private static int PageOf(HttpContext context) => DisclosureListModel.PageOf(context.Request) ?? 0;

    // Anybody's page may read it: it is the same for all and carries nothing of the reader.
    private static void Open(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=60";
        context.Response.Headers.AccessControlAllowOrigin = "*";
    }

    private static string Csv(IReadOnlyList<string> columns, IReadOnlyList<JsonObject> rows)
    {
        var csv = new StringBuilder().AppendJoin(',', columns).Append("\r\n");
        foreach (var row in rows)
        {
            csv.AppendJoin(',', columns.Select(c => Field(row[c]))).Append("\r\n");
        }

        return csv.ToString();
    }

    private static string Field(JsonNode? value)
    {
        var text = value switch { null => string.Empty, JsonValue v when v.TryGetValue<decimal>(out var number) => number.ToString(CultureInfo.InvariantCulture), _ => value.ToString() };

        // A spreadsheet takes these for a formula.
        if (text.Length > 0 && text[0] is '=' or '+' or '@' or '\t' or '\r' || text.StartsWith('-') && !decimal.TryParse(text, CultureInfo.InvariantCulture, out _))
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
