using System.Text.Encodings.Web;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Traceability;
using CountyCloud.Web.Public.Text;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.Web.Public.Traceability;

/// <summary>Takes the place of a scan, which the shopper has chosen to tell, and answers whether the label looks copied (TRACE-10).</summary>
internal static class TracePlaceEndpoint
{
    private const int Decimals = 2;

    /// <summary><c>POST /{county}/trace-place</c>.</summary>
    public static async Task<IResult> TellAsync(
        string county, TracePlaceInput input, HttpContext context, IPublicTrace traces, TracePlaceTickets tickets, TraceCountyCache cache, LocalizationStore texts, HtmlEncoder encoder, ICurrentTenant tenant, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (input is not { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 } || tickets.Read(input.Ticket) is not { } ticket)
        {
            return Results.BadRequest();
        }

        if (!string.Equals(county, tenant.Name, StringComparison.OrdinalIgnoreCase) || tenant is not { Id: { } id, Name: { } name }
            || await cache.GetAsync(id, name, cancellationToken) is not { } setup || await traces.FindAsync(ticket.Code, id, cancellationToken) is not { } trace)
        {
            return Results.NotFound();
        }

        // What the browser sent is coarse already; a sender that is not our page is made so. What is kept is coarser still: see TraceCodeScan.
        var place = new TraceScanNotice(TraceScanChannel.Place, TraceText.ClientOf(context), Math.Round(input.Latitude.Value, Decimals), Math.Round(input.Longitude.Value, Decimals));
        var suspicion = await traces.RecordPlaceAsync(trace, ticket.ScanId, place, cancellationToken);
        var text = new PageText(texts, encoder, PublicLanguages.Choose(PublicLanguages.Requested(context.Request), PublicLanguages.OfCounty(setup.Page.OfferedLanguages)));
        return Results.Json(suspicion is { } why ? new TracePlaceAnswer(text.Plain("Trace:MaybeCopied"), text.Plain("Trace:Suspicion:" + why), text.Plain("Trace:WhatToDo")) : new TracePlaceAnswer(null, null, null));
    }
}

/// <summary>The place of a scan.</summary>
/// <param name="Ticket">Ticket of the page that was shown.</param>
/// <param name="Latitude">Latitude in degrees.</param>
/// <param name="Longitude">Longitude in degrees.</param>
public sealed record TracePlaceInput(string? Ticket, double? Latitude, double? Longitude);

/// <summary>What to show the shopper; all null when nothing looks copied.</summary>
/// <param name="Title">Warning.</param>
/// <param name="Text">Why.</param>
/// <param name="Advice">What to do.</param>
public sealed record TracePlaceAnswer(string? Title, string? Text, string? Advice);
