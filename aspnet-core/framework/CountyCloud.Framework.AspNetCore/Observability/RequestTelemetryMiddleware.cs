using System.Diagnostics;
using System.Security.Claims;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CountyCloud.Framework.AspNetCore.Observability;

/// <summary>
/// Puts the county on the span and the metrics of a request, the person's id on the span alone (people are too many for metrics), and one line into the log.
/// All three name the route (<c>/api/public/{county}/objections/{receipt}</c>) and never the path: a path may hold a receipt or somebody's name.
/// </summary>
public sealed partial class RequestTelemetryMiddleware(RequestDelegate next, ILogger<RequestTelemetryMiddleware> logger)
{
    /// <summary>Attribute with the county's code.</summary>
    public const string CountyTag = "countycloud.county";

    /// <summary>Attribute with the id of the account, which tells nobody who it is.</summary>
    public const string UserTag = "enduser.id";

    private const string Platform = "platform";

    /// <summary>The route of a request's endpoint; a dash where there is none.</summary>
    public static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } route ? "/" + route.TrimStart('/') : "-";

    /// <summary>
    /// Says which county a request is for, where only its endpoint finds out (<c>/api/public/{county}</c>). To be called with a county that was found, never with what
    /// somebody wrote into an address: attributes of metrics must be few.
    /// </summary>
    public static void TellCounty(HttpContext context, string county)
    {
        context.Items[CountyTag] = county;
        context.Features.Get<IHttpActivityFeature>()?.Activity.SetTag(CountyTag, county);
        if (context.Features.Get<IHttpMetricsTagsFeature>() is { } metrics)
        {
            foreach (var before in metrics.Tags.Where(t => t.Key == CountyTag).ToList())
            {
                metrics.Tags.Remove(before);
            }

            metrics.Tags.Add(new(CountyTag, county));
        }
    }

    /// <summary>Tells and calls on.</summary>
    public async Task InvokeAsync(HttpContext context, ICurrentTenant tenant)
    {
        var activity = context.Features.Get<IHttpActivityFeature>()?.Activity;
        if (context.Request.Path.StartsWithSegments("/health"))
        {
            // Asked every few seconds by a machine.
            if (activity is not null)
            {
                activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            }

            await next(context);
            return;
        }

        var county = tenant.Name ?? Platform;
        var route = RouteOf(context);
        context.Features.Get<IHttpMetricsTagsFeature>()?.Tags.Add(new(CountyTag, county));
        if (activity is { IsAllDataRequested: true })
        {
            activity.DisplayName = context.Request.Method + " " + route;
            activity.SetTag(CountyTag, county);
            activity.SetTag("http.route", route);
            activity.SetTag("http.request.method", context.Request.Method);
            if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } user)
            {
                activity.SetTag(UserTag, user);
            }
        }

        var start = Stopwatch.GetTimestamp();
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            await next(context);
            status = context.Response.StatusCode;
        }
        finally
        {
            activity?.SetTag("http.response.status_code", status);
            using var told = context.Items[CountyTag] is string found ? tenant.Change(null, found) : null;
            LogRequest(context.Request.Method, route, status, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Milliseconds:F1} ms")]
    private partial void LogRequest(string method, string route, int status, double milliseconds);
}
