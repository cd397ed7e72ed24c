using System.Text;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.AspNetCore.Observability;
using CountyCloud.Framework.Blobs;
using CountyCloud.Framework.Errors;
using CountyCloud.Web.Public.Assets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CountyCloud.Web.Public.Errors;

/// <summary>
/// Answers a public address that leads nowhere with a friendly page in Chinese and English. Applications with pages of their own (API,
/// admin, Swagger) are left alone.
/// </summary>
public sealed partial class PublicErrorPages(RequestDelegate next, ILogger<PublicErrorPages> logger)
{
    /// <summary>Calls on and fills an empty error answer.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsPublic(context.Request.Path))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BusinessException e) when (e.StatusCode == StatusCodes.Status503ServiceUnavailable && !context.Response.HasStarted)
        {
            // The store of files, or the database of a county, has said in the log what ails it.
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "10";
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            LogFailure(e, RequestTelemetryMiddleware.RouteOf(context));
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            if (DatabaseOutage.IsCauseOf(e))
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = "10";
            }
        }

        if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null, ContentLength: null or 0 })
        {
            await WriteAsync(context);
        }
    }

    private static bool IsPublic(PathString path)
    {
        var first = path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return first is null || !ReservedPaths.Segments.Contains(first);
    }

    private static Task WriteAsync(HttpContext context)
    {
        var (chinese, chineseText, english, englishText) = context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ("没有找到这个页面", "这个地址没有对应的县，或者页面已经不在这里。", "Page not found", "There is no county or page at this address."),
            StatusCodes.Status400BadRequest => ("地址有误", "这个地址同时指向两个不同的县。", "Conflicting address", "This address names two different counties."),
            StatusCodes.Status405MethodNotAllowed => ("不支持的操作", "这个页面只能阅读。", "Not possible", "This page can only be read."),
            StatusCodes.Status429TooManyRequests => ("请求过于频繁", "短时间内提交或查询过多，请过十分钟再试。", "Too many requests", "That was too much in a short time. Please try again in ten minutes."),
            _ => ("暂时无法显示", "服务出现问题，请稍后再试。", "Temporarily unavailable", "Something went wrong. Please try again later."),
        };
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.ContentType = "text/html; charset=utf-8";
        var html =
            $"""
            <!doctype html>
            <html lang="zh-Hans">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
            <title>{chinese} · {english}</title>
            <link rel="icon" href="{PublicAssets.Url("/img/icon.svg")}" type="image/svg+xml">
            <link rel="stylesheet" href="{PublicAssets.Url("/css/portal.css")}">
            </head>
            <body class="error-page">
            <main>
            <h1>{chinese}</h1><p>{chineseText}</p>
            <div lang="en"><h2>{english}</h2><p>{englishText}</p></div>
            <p><a class="button" href="/">首页 <span lang="en">Home</span></a></p>
            </main>
            </body>
            </html>
            """;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(html, Encoding.UTF8, context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Public page {Route} failed")]
    private partial void LogFailure(Exception exception, string route);
}
