using CountyCloud.Framework.AspNetCore.Observability;
using CountyCloud.Framework.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CountyCloud.Framework.AspNetCore.Errors;

/// <summary>Turns every exception and every bare error status of the API into ABP's error document.</summary>
public sealed partial class ErrorMiddleware(RequestDelegate next, ILogger<ErrorMiddleware> logger)
{
    private const string RetryAfterSeconds = "10";

    /// <summary>Calls on and catches.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BusinessException e)
        {
            if (e.StatusCode == StatusCodes.Status503ServiceUnavailable)
            {
                context.Response.Headers.RetryAfter = RetryAfterSeconds;
            }

            await ErrorDocument.WriteAsync(context, e);
            return;
        }
        catch (BadHttpRequestException e)
        {
            await ErrorDocument.WriteAsync(context, e.StatusCode, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? "CountyCloud:BodyTooLarge" : "CountyCloud:BadRequest");
            return;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (DatabaseOutage.IsCauseOf(e))
        {
            LogOutage(e, context.Request.Method, RequestTelemetryMiddleware.RouteOf(context));
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            await ErrorDocument.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, DatabaseOutage.Code);
            return;
        }
        catch (Exception e)
        {
            LogFailure(e, context.Request.Method, RequestTelemetryMiddleware.RouteOf(context));
            await ErrorDocument.WriteAsync(context, StatusCodes.Status500InternalServerError, "CountyCloud:InternalError");
            return;
        }

        if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null or 0 } && context.Response.ContentType is null)
        {
            await ErrorDocument.WriteAsync(context, context.Response.StatusCode, CodeOf(context.Response.StatusCode));
        }
    }

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "CountyCloud:NotSignedIn",
        StatusCodes.Status403Forbidden => "CountyCloud:PermissionMissing",
        StatusCodes.Status404NotFound => "CountyCloud:NotFound",
        StatusCodes.Status405MethodNotAllowed => "CountyCloud:MethodNotAllowed",
        StatusCodes.Status413PayloadTooLarge => "CountyCloud:BodyTooLarge",
        StatusCodes.Status415UnsupportedMediaType => "CountyCloud:UnsupportedMediaType",
        StatusCodes.Status429TooManyRequests => "CountyCloud:TooManyRequests",
        _ => "CountyCloud:BadRequest",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Route} failed: the database does not answer")]
    private partial void LogOutage(Exception exception, string method, string route);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Route} failed")]
    private partial void LogFailure(Exception exception, string method, string route);
}
