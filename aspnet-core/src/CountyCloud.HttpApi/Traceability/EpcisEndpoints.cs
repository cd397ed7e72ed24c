using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;
using CountyCloud.Traceability;
using CountyCloud.Traceability.Epcis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace CountyCloud.HttpApi.Traceability;

/// <summary>The REST interface of EPCIS 2.0 (§12) on <c>/api/epcis</c>: capture, events, values, named queries. JSON-LD only.</summary>
public static class EpcisEndpoints
{
    /// <summary>Largest document, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Where it is.</summary>
    public static readonly PathString Path = "/api/epcis";

    private const string JsonLd = "application/ld+json";
    private static readonly string[] Resources = ["eventTypes", "epcs", "bizSteps", "bizLocations", "readPoints", "dispositions"];
    private static readonly RequiresPermissionAttribute MaySend = new(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage);

    // Not for whoever merely sees the own goods: a query answers with the events of the whole county.
    private static readonly RequiresPermissionAttribute MayAsk = new(CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise);

    /// <summary>Maps them.</summary>
    public static void MapEpcis(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Path.Value!).WithTags("EPCIS").WithMetadata(EpcisProblem.Format).DisableAntiforgery();
        group.AddEndpointFilter(AnswerAsync);

        group.MapPost("/capture", CaptureAsync).WithMetadata(MaySend);
        group.MapGet("/capture", JobsAsync).WithMetadata(MaySend);
        group.MapGet("/capture/{captureId}", JobAsync).WithMetadata(MaySend);
        group.MapPost("/events", CaptureEventAsync).WithMetadata(MaySend);
        group.MapGet("/events", (HttpContext context, IEpcisInterface epcis, CancellationToken cancellationToken) => EventsAsync(context, epcis, Parameters(context), "SimpleEventQuery", cancellationToken)).WithMetadata(MayAsk);
        group.MapGet("/events/{eventId}", EventAsync).WithMetadata(MayAsk);
        foreach (var resource in Resources)
        {
            group.MapGet($"/{resource}", (HttpContext context, IEpcisInterface epcis, CancellationToken cancellationToken) => ValuesAsync(resource, context, epcis, cancellationToken)).WithMetadata(MayAsk);
            group.MapGet($"/{resource}/{{value}}", (string value, HttpContext context) => Sub(value, context)).WithMetadata(MayAsk);
            group.MapGet($"/{resource}/{{value}}/events", (string value, HttpContext context, IEpcisInterface epcis, CancellationToken cancellationToken) => EventsOfAsync(resource, value, context, epcis, cancellationToken)).WithMetadata(MayAsk);
        }

        group.MapPost("/devices/{number}/readings", DeviceReadingsAsync).WithMetadata(MaySend);
        group.MapPost("/devices/{number}/pictures", DevicePictureAsync).WithMetadata(MaySend);
        group.MapGet("/queries", async (HttpContext context, IEpcisInterface epcis, CancellationToken cancellationToken) => Json(await epcis.GetQueriesAsync(cancellationToken), "application/json")).WithMetadata(MayAsk);
        group.MapPost("/queries", NameQueryAsync).WithMetadata(MayAsk);
        group.MapGet("/queries/{name}", async (string name, IEpcisInterface epcis, CancellationToken cancellationToken) => Json(await epcis.GetQueryAsync(name, cancellationToken), "application/json")).WithMetadata(MayAsk);
        group.MapDelete("/queries/{name}", async (string name, IEpcisInterface epcis, CancellationToken cancellationToken) =>
        {
            await epcis.ForgetQueryAsync(name, cancellationToken);
            return Results.NoContent();
        }).WithMetadata(MayAsk);
        group.MapGet("/queries/{name}/events", NamedEventsAsync).WithMetadata(MayAsk);
        group.MapGet("/queries/{name}/subscriptions", NoSubscriptions).WithMetadata(MayAsk);
        group.MapPost("/queries/{name}/subscriptions", NoSubscriptions).WithMetadata(MayAsk);
        foreach (var (path, methods, access) in new[] { ("/capture", "GET, POST, OPTIONS", MaySend), ("/events", "GET, POST, OPTIONS", MayAsk), ("/queries", "GET, POST, OPTIONS", MayAsk) })
        {
            group.MapMethods(path, [HttpMethods.Options], (HttpContext context) =>
            {
                context.Response.Headers.Allow = methods;
                return Results.NoContent();
            }).WithMetadata(access);
        }
    }

    // What every answer says of the server, what it reads, and errors in the standard's form.
    private static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var headers = context.Response.Headers;
        headers["GS1-EPCIS-Version"] = "2.0.0";
        headers["GS1-EPCIS-Min"] = "2.0.0";
        headers["GS1-EPCIS-Max"] = "2.0.0";
        headers["GS1-CBV-Version"] = "2.0.0";
        headers["GS1-CBV-Min"] = "2.0.0";
        headers["GS1-CBV-Max"] = "2.0.0";
        headers["GS1-Extensions"] = $"{EpcisContext.CountyPrefix}={EpcisContext.CountyNamespace}";
        headers["GS1-EPCIS-Capture-Limit"] = TraceConsts.MaxEventsAtOnce.ToString(CultureInfo.InvariantCulture);
        headers["GS1-EPCIS-Capture-File-Size-Limit"] = MaxBytes.ToString(CultureInfo.InvariantCulture);
        headers["GS1-EPCIS-Capture-Error-Behaviour"] = IsProceed(context) ? "proceed" : "rollback";
        headers.CacheControl = "private, no-store";
        try
        {
            if (context.Request.Headers["GS1-EPCIS-Version"].FirstOrDefault() is { Length: > 0 } version && version != "2.0" && !version.StartsWith("2.0.", StringComparison.Ordinal))
            {
                throw new EpcisException(EpcisErrors.NotAcceptable, "This server speaks EPCIS 2.0.", string.Empty);
            }

            return await next(invocation);
        }
        catch (EpcisException error)
        {
            await EpcisProblem.WriteAsync(context, EpcisErrors.StatusOf(error.Type), error.Type, error.Message, error.Pointer);
            return Results.Empty;
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await EpcisProblem.WriteAsync(context, 413, EpcisErrors.CaptureLimitExceeded, $"A document has at most {MaxBytes} bytes.", string.Empty);
            return Results.Empty;
        }
    }

    private static async Task<IResult> CaptureAsync(HttpContext context, IEpcisInterface epcis, CancellationToken cancellationToken)
    {
        var id = await epcis.CaptureAsync(await ReadAsync(context, cancellationToken), IsProceed(context), IsPerson(context), cancellationToken);
        return Results.Accepted($"{context.Request.PathBase}{Path}/capture/{id}");
    }

    private static async Task<IResult> CaptureEventAsync(HttpContext context, IEpcisInterface epcis, CancellationToken cancellationToken)
    {
        var id = await epcis.CaptureEventAsync(await ReadAsync(context, cancellationToken), IsPerson(context), cancellationToken);
        return Created(context, id);
    }

    // For sensors and cameras that do not speak EPCIS (TRACE-23); the answer is the event that it became.
    private static async Task<IResult> DeviceReadingsAsync(string number, DeviceReadingsInput input, HttpContext context, ITraceDeviceReporter reporter, CancellationToken cancellationToken)
    {
        var problems = new List<ValidationResult>();
        if (!Validator.TryValidateObject(input, new ValidationContext(input), problems, validateAllProperties: true) || input.Readings.Any(r => !Validator.TryValidateObject(r, new ValidationContext(r), problems, validateAllProperties: true)))
        {
            throw EpcisException.Invalid("/readings", problems[0].ErrorMessage ?? "Readings with type, value, uom and time are wanted.");
        }

        return Created(context, await reporter.WriteReadingsAsync(number, input, IsPerson(context), cancellationToken));
    }

    private static async Task<IResult> DevicePictureAsync(string number, DateTimeOffset? takenAt, HttpContext context, ITraceDeviceReporter reporter, CancellationToken cancellationToken) =>
        Created(context, await reporter.WritePictureAsync(number, await BytesAsync(context, cancellationToken), takenAt, IsPerson(context), cancellationToken));

    private static IResult Created(HttpContext context, string eventId) => Results.Created($"{context.Request.PathBase}{Path}/events/{Uri.EscapeDataString(eventId)}", null);

    private static async Task<IResult> JobsAsync(HttpContext context, IEpcisInterface epcis, CancellationToken cancellationToken) =>
        Page(context, await epcis.GetJobsAsync(Parameters(context), cancellationToken), "application/json");

    private static async Task<IResult> JobAsync(string captureId, IEpcisInterface epcis, CancellationToken cancellationToken) =>
        Json(await epcis.FindJobAsync(captureId, cancellationToken) ?? throw new EpcisException(EpcisErrors.NoSuchResource, "There is no such capture job.", string.Empty), "application/json");

    private static async Task<IResult> EventAsync(string eventId, IEpcisInterface epcis, CancellationToken cancellationToken) =>
        Json(await epcis.FindEventAsync(Decode(eventId), cancellationToken) ?? throw new EpcisException(EpcisErrors.NoSuchResource, "There is no such event.", string.Empty), JsonLd);

    private static async Task<IResult> EventsAsync(HttpContext context, IEpcisInterface epcis, IReadOnlyDictionary<string, IReadOnlyList<string>> parameters, string name, CancellationToken cancellationToken) =>
        Page(context, await epcis.GetEventsAsync(parameters, name, cancellationToken), JsonLd);

    private static Task<IResult> EventsOfAsync(string resource, string value, HttpContext context, IEpcisInterface epcis, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, IReadOnlyList<string>>(Parameters(context), StringComparer.Ordinal);
        value = Decode(value);
        var isClass = EpcisIdentifiers.IsClass(EpcisIdentifiers.Normalise(value)) || TraceIdentifiers.Parse(value) is { Kind: TraceIdentifierKind.Lot };
        parameters[resource switch
        {
            "eventTypes" => "eventType",
            "epcs" => isClass ? "MATCH_anyEPCClass" : "MATCH_anyEPC",
            "bizSteps" => "EQ_bizStep",
            "bizLocations" => "EQ_bizLocation",
            "readPoints" => "EQ_readPoint",
            _ => "EQ_disposition",
        }] = [value];
        return EventsAsync(context, epcis, parameters, "SimpleEventQuery", cancellationToken);
    }

    private static async Task<IResult> ValuesAsync(string resource, HttpContext context, IEpcisInterface epcis, CancellationToken cancellationToken) =>
        Page(context, await epcis.GetValuesAsync(resource, Parameters(context), cancellationToken), JsonLd);

    private static IResult Sub(string value, HttpContext context) => Json(EpcisJson.Text(w =>
    {
        w.WriteStartObject();
        EpcisContext.Empty.WriteTo(w);
        w.WriteString("id", Decode(value));
        w.WriteStartArray("@set");
        w.WriteStringValue("events");
        w.WriteEndArray();
        w.WriteEndObject();
    }), JsonLd);

    private static async Task<IResult> NameQueryAsync(HttpContext context, IEpcisInterface epcis, CancellationToken cancellationToken)
    {
        var name = await epcis.NameQueryAsync(await ReadAsync(context, cancellationToken), cancellationToken);
        return Results.Created($"{context.Request.PathBase}{Path}/queries/{Uri.EscapeDataString(name)}", null);
    }

    private static async Task<IResult> NamedEventsAsync(string name, HttpContext context, IEpcisInterface epcis, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, IReadOnlyList<string>>(await epcis.GetQueryParametersAsync(name, cancellationToken), StringComparer.Ordinal);
        foreach (var (key, value) in Parameters(context).Where(p => p.Key is "perPage" or "nextPageToken"))
        {
            parameters[key] = value;
        }

        return await EventsAsync(context, epcis, parameters, name, cancellationToken);
    }

    private static IResult NoSubscriptions(string name) => throw new EpcisException(EpcisErrors.Implementation, $"Standing queries are not offered; ask {name} again.", string.Empty);

    // The body is read up to the limit and no further, whatever its length claims to be.
    private static async Task<byte[]> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.ContentType?.Split(';')[0].Trim() is not ("application/json" or JsonLd))
        {
            throw new EpcisException(EpcisErrors.UnsupportedMediaType, "Only JSON-LD is read: application/ld+json or application/json.", string.Empty);
        }

        return await BytesAsync(context, cancellationToken);
    }

    private static async Task<byte[]> BytesAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.ContentLength > MaxBytes)
        {
            throw TooLarge();
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBytes;
        }

        using var buffer = new MemoryStream((int)(context.Request.ContentLength ?? 0));
        var chunk = new byte[81920];
        for (int count; (count = await context.Request.Body.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            if (buffer.Length + count > MaxBytes)
            {
                throw TooLarge();
            }

            buffer.Write(chunk, 0, count);
        }

        return buffer.ToArray();
    }

    private static EpcisException TooLarge() => new(EpcisErrors.CaptureLimitExceeded, $"A document has at most {MaxBytes} bytes.", string.Empty);

    private static bool IsProceed(HttpContext context) => string.Equals(context.Request.Headers["GS1-EPCIS-Capture-Error-Behaviour"].FirstOrDefault() ?? context.Request.Headers["GS1-Capture-Error-Behaviour"].FirstOrDefault(), "proceed", StringComparison.OrdinalIgnoreCase);

    private static bool IsPerson(HttpContext context) => !context.User.HasClaim(c => c.Type == CountyCloudClaims.Integration);

    private static Dictionary<string, IReadOnlyList<string>> Parameters(HttpContext context) =>
        context.Request.Query.ToDictionary(p => p.Key, p => (IReadOnlyList<string>)[.. p.Value.OfType<string>()], StringComparer.Ordinal);

    // A slash in a path stays escaped in the route's value, everything else is decoded already.
    private static string Decode(string value) => value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static IResult Json(string json, string contentType) => Results.Text(json, contentType);

    private static IResult Page(HttpContext context, EpcisAnswer answer, string contentType)
    {
        if (answer.NextPageToken is { } token)
        {
            var others = context.Request.Query.Where(p => p.Key != "nextPageToken").SelectMany(p => p.Value.Select(v => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(v ?? string.Empty)}"));
            context.Response.Headers.Link = $"<{context.Request.PathBase}{context.Request.Path.ToUriComponent()}?{string.Join('&', others.Append("nextPageToken=" + token))}>; rel=\"next\"";

            // A token is a place in a journal that only grows, so it does not grow stale.
            context.Response.Headers["GS1-Next-Page-Token-Expires"] = "2099-12-31T00:00:00Z";
        }

        return Json(answer.Json, contentType);
    }
}
