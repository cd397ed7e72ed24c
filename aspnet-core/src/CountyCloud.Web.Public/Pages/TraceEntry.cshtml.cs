using System.Text.Encodings.Web;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.AspNetCore.Security;
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

/// <summary>
/// <c>/t/{code}</c> and GS1 Digital Links: leads from a code, whichever county issued it, to that county's page of it; says so when there is
/// no such code. With <c>?format=text</c> a short message (K39: SMS).
/// </summary>
public sealed class TraceEntryModel(
    IPublicTrace traces, TraceCountyCache cache, PublicGuessLimiter limiter, IPublicCountyQueries counties, ICurrentTenant currentTenant, LocalizationStore texts, HtmlEncoder encoder, IOptions<TenantResolutionOptions> tenancy)
    : PublicPageModel(counties, currentTenant, texts, encoder, tenancy)
{
    private readonly LocalizationStore _texts = texts;

    /// <summary>What was asked for.</summary>
    public string? Asked { get; private set; }

    /// <summary>Key of the label that says what is wrong.</summary>
    public string? ProblemKey { get; private set; }

    /// <summary>Leads on.</summary>
    public async Task<IActionResult> OnGetAsync(string? code, string? format, CancellationToken cancellationToken)
    {
        OpenWithoutCounty();
        Response.Headers.CacheControl = "no-store";
        PagePath = "/t";
        Asked = code;
        if (string.IsNullOrWhiteSpace(code))
        {
            return Page();
        }

        if (!limiter.MayAsk(HttpContext))
        {
            return Problem("Trace:TooMany", StatusCodes.Status429TooManyRequests, format);
        }

        if (await traces.FindAsync(code, cancellationToken) is not { } trace)
        {
            limiter.NoteMiss(HttpContext);
            return Problem("Trace:Unknown", StatusCodes.Status404NotFound, format);
        }

        if (TraceText.IsMessage(format))
        {
            if (await cache.GetAsync(trace.CountyId, trace.County, cancellationToken) is not { } setup || !setup.IsOpen(TraceScanChannel.Text))
            {
                return Problem("Trace:Closed:Text", StatusCodes.Status403Forbidden, format);
            }

            TraceText.Record(traces, trace, HttpContext, TraceScanChannel.Text);
            return Content(TraceText.Message(trace, trace.Lot, _texts, Text.Culture), "text/plain; charset=utf-8");
        }

        // A code never changes its county, but a phone should not keep the way for ever.
        Response.Headers.CacheControl = "public, max-age=300";
        var language = PublicLanguages.Requested(Request) is { } asked ? $"?{PublicLanguages.QueryKey}={Uri.EscapeDataString(asked)}" : string.Empty;
        return RedirectPreserveMethod($"{Request.PathBase}/{trace.County}/trace/{trace.Code}{language}");
    }

    private IActionResult Problem(string key, int status, string? format)
    {
        Response.StatusCode = status;
        ProblemKey = key;
        return TraceText.IsMessage(format) ? new ContentResult { Content = Text.Plain(key), ContentType = "text/plain; charset=utf-8", StatusCode = status } : Page();
    }
}
