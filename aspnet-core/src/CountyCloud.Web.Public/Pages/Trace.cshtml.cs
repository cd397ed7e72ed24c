using System.Globalization;
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

/// <summary><c>/{county}/trace</c>: a form to type a code; <c>/{county}/trace/{code}</c>: what the code stands for (TRACE-07, TRACE-09, W-27).</summary>
[KeepsWrittenTracePages]
public sealed class TraceModel(
    IPublicTrace traces, IPublicTraceStory stories, TraceCountyCache cache, TracePlaceTickets tickets, WrittenTracePages pages, PublicGuessLimiter limiter, IPublicCountyQueries counties, ICurrentTenant currentTenant, LocalizationStore texts, HtmlEncoder encoder,
    IOptions<TenantResolutionOptions> tenancy)
    : PublicPageModel(counties, currentTenant, texts, encoder, tenancy)
{
    private const string Kiosk = "kiosk";
    private const int KioskSeconds = 90;

    private readonly LocalizationStore _texts = texts;
    private readonly ICurrentTenant _currentTenant = currentTenant;
    private TraceCounty? _setup;
    private Task<TraceStory>? _story;

    /// <summary>What was asked for.</summary>
    public string? Asked { get; private set; }

    /// <summary>Key of the label that says what is wrong.</summary>
    public string? ProblemKey { get; private set; }

    /// <summary>Letters typed, when there are too few or too many.</summary>
    public int? Letters { get; private set; }

    /// <summary>What the code stands for.</summary>
    public PublicTraceDto? Trace { get; private set; }

    /// <summary>Its lot.</summary>
    public TraceLotStanding? Lot { get; private set; }

    /// <summary>Stands where the number of this scan is written.</summary>
    public string ScanNumber => pages.Number;

    /// <summary>Stands for the ticket with which the place of this scan may be told; null on a touch screen, whose place is known, and for a label that is not in use.</summary>
    public string? PlaceTicket => TakesPlace ? pages.Ticket : null;

    /// <summary>What differs from one scan to the next.</summary>
    internal TracePageScan? Scan { get; private set; }

    /// <summary>True on a touch screen.</summary>
    public bool IsKiosk { get; private set; }

    /// <summary>True when this way of looking up is closed, so that no form is shown.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What the county shows on every page of a code.</summary>
    public TracePageSetup Setup => _setup!.Setup;

    /// <summary>Under this the story is kept: it changes with every event and block of the lot, with the county's pages, and by language.</summary>
    public string StoryKey => $"{Trace!.CountyId:N} {Trace.ProductId:N} {Trace.SubjectId:N} {Trace.LotId:N} {Lot?.Stamp} {_setup!.Version} {Text.Culture}";

    /// <summary>Reads the story, when it is not kept.</summary>
    public Task<TraceStory> LoadStoryAsync() => _story ??= stories.GetStoryAsync(Trace!, Lot, Setup, HttpContext.RequestAborted);

    /// <summary>Shows form or code.</summary>
    public async Task<IActionResult> OnGetAsync(string county, string? code, string? format, string? via, CancellationToken cancellationToken)
    {
        if (await ShowUnderCountyAsync(county, "/trace", "Trace", cancellationToken) is not { } page || County is null || page is NotFoundResult)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        IsKiosk = via == Kiosk;
        var isMessage = TraceText.IsMessage(format);
        var channel = isMessage ? TraceScanChannel.Text : IsKiosk ? TraceScanChannel.Kiosk : via == "typed" || !RouteData.Values.ContainsKey("code") ? TraceScanChannel.Typed : TraceScanChannel.Link;
        if (!_setup!.IsOpen(channel))
        {
            IsClosed = true;
            return Problem(page, "Trace:Closed:" + channel, StatusCodes.Status403Forbidden, isMessage);
        }

        if (string.IsNullOrWhiteSpace(code))
        {
            return page;
        }

        Asked = CodeOf(code);
        if (!limiter.MayAsk(HttpContext))
        {
            return Problem(page, "Trace:TooMany", StatusCodes.Status429TooManyRequests, isMessage);
        }

        // What another county issued is not known here; /t/{code} leads to it.
        if (await traces.FindAsync(Asked, _currentTenant.GetCountyId(), cancellationToken) is not { } trace)
        {
            limiter.NoteMiss(HttpContext);
            switch (traces.Check(Asked))
            {
                case TraceCodeReading.WrongLength:
                    Letters = Asked.Count(char.IsAsciiLetterOrDigit);
                    return Problem(page, "Trace:WrongLength", StatusCodes.Status400BadRequest, isMessage);
                case TraceCodeReading.WrongLetter:
                    return Problem(page, "Trace:WrongLetter", StatusCodes.Status400BadRequest, isMessage);
                default:
                    return Problem(page, "Trace:Unknown", StatusCodes.Status404NotFound, isMessage);
            }
        }

        // One address a code: what was typed in another form is shown there.
        if (!RouteData.Values.ContainsKey("code") || !string.Equals(Asked, trace.Code, StringComparison.Ordinal))
        {
            var language = PublicLanguages.Requested(Request) is { } asked ? $"&{PublicLanguages.QueryKey}={Uri.EscapeDataString(asked)}" : string.Empty;
            return Redirect($"{Request.PathBase}/{trace.County}/trace/{trace.Code}?{(isMessage ? "format=text" : IsKiosk ? "via=kiosk" : "via=typed")}{language}");
        }

        var scan = TraceText.Record(traces, trace, HttpContext, channel);
        Lot = trace.Lot;
        if (isMessage)
        {
            return Content(TraceText.Message(trace, Lot, _texts, Text.Culture), "text/plain; charset=utf-8");
        }

        Trace = trace;
        PagePath = $"/{County.Code}/trace/{trace.Code}";
        if (IsKiosk)
        {
            // Who walks away leaves nothing on the screen; by header, so that it needs no script.
            Response.Headers["Refresh"] = $"{KioskSeconds}; url={Request.PathBase}{Localized($"/{County.Code}/trace?via=kiosk", Text.Culture)}";
        }

        // Most codes are asked for once; the others again and again.
        Scan = new TracePageScan(trace.Scans == 0 ? null : PageKey, trace.Scans + 1, TakesPlace ? tickets.Issue(trace, scan) : null);
        return Scan.Key is { } key && pages.Find(key) is { } written ? new WrittenTracePageResult(written, Scan) : page;
    }

    /// <inheritdoc />
    protected override async Task<PublicCountyDto?> FindCountyAsync(CancellationToken cancellationToken) =>
        (_setup = _currentTenant is { Id: { } id, Name: { } name } ? await cache.GetAsync(id, name, cancellationToken) : null)?.Page;

    /// <inheritdoc />
    protected override IReadOnlyList<string> LanguagesOf(PublicCountyDto county) => county.OfferedLanguages;

    private bool TakesPlace => !IsKiosk && Trace is { IsInUse: true };

    // Everything that the page shows and that is not the same for every scan of it; the county is part of the story's key.
    private string PageKey => string.Create(
        CultureInfo.InvariantCulture, $"{StoryKey} {Trace!.Code} {Trace.State} {Trace.Suspicion} {Trace.FirstScanAt:O} {IsKiosk} {Request.Scheme} {Request.Host} {Request.PathBase}");

    // Scanners that act as a keyboard type the whole address of the label.
    private static string CodeOf(string text)
    {
        var trimmed = text.Trim().Split('?', '#')[0].TrimEnd('/');
        return trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }

    private IActionResult Problem(IActionResult page, string key, int status, bool isMessage)
    {
        Response.StatusCode = status;
        ProblemKey = key;
        return isMessage ? new ContentResult { Content = Text.Plain(key, Letters), ContentType = "text/plain; charset=utf-8", StatusCode = status } : page;
    }
}
