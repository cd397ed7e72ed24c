using System.Text.Encodings.Web;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Traceability;
using CountyCloud.Web.Public.Caching;
using CountyCloud.Web.Public.Text;
using CountyCloud.Web.Public.Traceability;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CountyCloud.Web.Public.Pages;

/// <summary><c>/{county}/trace</c>: a form to type a code; <c>/{county}/trace/{code}</c>: what the code stands for (TRACE-07, TRACE-09, W-27).</summary>
public sealed class TraceModel(
    IPublicTrace traces, TraceGuessLimiter limiter, IPublicCountyQueries counties, ICurrentTenant currentTenant, LocalizationStore texts, HtmlEncoder encoder, IOptions<TenantResolutionOptions> tenancy)
    : PublicPageModel(counties, currentTenant, texts, encoder, tenancy)
{
    private readonly LocalizationStore _texts = texts;

    /// <summary>What was asked for.</summary>
    public string? Asked { get; private set; }

    /// <summary>Key of the label that says what is wrong.</summary>
    public string? ProblemKey { get; private set; }

    /// <summary>What the code stands for.</summary>
    public PublicTraceDto? Trace { get; private set; }

    /// <summary>Shows form or code.</summary>
    public async Task<IActionResult> OnGetAsync(string county, string? code, string? format, string? via, CancellationToken cancellationToken)
    {
        if (await ShowUnderCountyAsync(county, "/trace", "Trace", cancellationToken) is not { } page || County is null || page is NotFoundResult)
        {
            return NotFound();
        }

        HttpContext.Items[CountyPageCachePolicy.DoNotStore] = true;
        Response.Headers.CacheControl = "no-store";
        if (string.IsNullOrWhiteSpace(code))
        {
            return page;
        }

        Asked = code.Trim();
        if (!limiter.MayAsk(HttpContext))
        {
            return Problem(page, "Trace:TooMany", StatusCodes.Status429TooManyRequests, format);
        }

        if (await traces.FindAsync(Asked, cancellationToken) is not { } trace)
        {
            limiter.NoteUnknown(HttpContext);
            return traces.Check(Asked) switch
            {
                TraceCodeReading.WrongLength => Problem(page, "Trace:WrongLength", StatusCodes.Status400BadRequest, format),
                TraceCodeReading.WrongLetter => Problem(page, "Trace:WrongLetter", StatusCodes.Status400BadRequest, format),
                _ => Problem(page, "Trace:Unknown", StatusCodes.Status404NotFound, format),
            };
        }

        // One address a code: what was typed in another form, or at another county, is shown there.
        if (!RouteData.Values.ContainsKey("code") || !string.Equals(Asked, trace.Code, StringComparison.Ordinal) || !string.Equals(county, trace.County, StringComparison.OrdinalIgnoreCase))
        {
            var language = PublicLanguages.Requested(Request) is { } asked ? $"&{PublicLanguages.QueryKey}={Uri.EscapeDataString(asked)}" : string.Empty;
            return Redirect($"{Request.PathBase}/{trace.County}/trace/{trace.Code}?via=typed{language}");
        }

        TraceText.Record(traces, trace, HttpContext, TraceText.IsMessage(format) ? TraceScanChannel.Text : via switch { "typed" => TraceScanChannel.Typed, "kiosk" => TraceScanChannel.Kiosk, _ => TraceScanChannel.Link });
        if (TraceText.IsMessage(format))
        {
            return Content(TraceText.Message(trace, _texts, Text.Culture), "text/plain; charset=utf-8");
        }

        Trace = trace;
        PagePath = $"/{County.Code}/trace/{trace.Code}";
        return page;
    }

    private IActionResult Problem(IActionResult page, string key, int status, string? format)
    {
        Response.StatusCode = status;
        ProblemKey = key;
        return TraceText.IsMessage(format) ? new ContentResult { Content = Text.Plain(key), ContentType = "text/plain; charset=utf-8", StatusCode = status } : page;
    }
}
