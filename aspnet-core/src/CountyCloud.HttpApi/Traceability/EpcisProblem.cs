using System.Text.Json;
using CountyCloud.Framework.AspNetCore.Errors;
using CountyCloud.Traceability.Epcis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CountyCloud.HttpApi.Traceability;

/// <summary>Errors of the EPCIS interface: RFC 7807 bodies with the standard's types (EPCIS 2.0 §12.5).</summary>
internal sealed class EpcisProblem : IErrorFormat
{
    public static EpcisProblem Format { get; } = new();

    /// <inheritdoc />
    public Task WriteAsync(HttpContext context, int statusCode, string code, string message)
    {
        if (statusCode == StatusCodes.Status401Unauthorized)
        {
            var bearer = context.Response.Headers.WWWAuthenticate is { Count: > 0 } said ? said.ToString() : "Bearer";
            context.Response.Headers.WWWAuthenticate = new StringValues(["Basic realm=\"EPCIS\", charset=\"UTF-8\"", bearer]);
        }

        return WriteAsync(context, statusCode, statusCode switch
        {
            401 or 403 or 429 => EpcisErrors.Security,
            404 => EpcisErrors.NoSuchResource,
            413 => EpcisErrors.CaptureLimitExceeded,
            415 => EpcisErrors.UnsupportedMediaType,
            >= 500 => EpcisErrors.Implementation,
            _ => EpcisErrors.Validation,
        }, message, string.Empty);
    }

    public static Task WriteAsync(HttpContext context, int status, string type, string title, string pointer)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(EpcisJson.Text(w =>
        {
            w.WriteStartObject();
            w.WriteString("type", "epcisException:" + type);
            w.WriteString("title", title);
            w.WriteNumber("status", status);
            if (pointer.Length > 0)
            {
                w.WriteString("instance", pointer);
            }

            w.WriteEndObject();
        }), context.RequestAborted);
    }
}
