using CountyCloud.Framework.Localization;
using CountyCloud.Traceability;
using CountyCloud.Web.Public.Text;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.Web.Public.Traceability;

/// <summary>What a trace code says in few words, and how it was asked for.</summary>
internal static class TraceText
{
    /// <summary>GS1 Digital Link addresses: AI 01, then 10 and 21 (or 21 alone); the code is the last segment.</summary>
    public const string DigitalLinkRoute = "/01/{gtin}/{**code}";

    // Chinese characters of a short message.
    private const int MessageLength = 70;

    /// <summary>True when a short text for an SMS gateway is asked for.</summary>
    public static bool IsMessage(string? format) => string.Equals(format, "text", StringComparison.OrdinalIgnoreCase);

    /// <summary>At most 70 characters: product, lot, state, how often it was asked for. The product's name gives way.</summary>
    public static string Message(PublicTraceDto trace, TraceLotStanding? lot, LocalizationStore texts, string culture)
    {
        string Label(string key) => texts.GetOwnTexts(PageText.Resource, culture).GetValueOrDefault(key) ?? texts.GetOwnTexts(PageText.Resource, LocalizedText.SourceCulture).GetValueOrDefault(key, key);
        var rest = string.Concat(
            trace.LotNumber is { } number ? Label("Trace:MessageLot").Replace("{0}", number, StringComparison.Ordinal) : string.Empty,
            Label(lot is { Recalls.Count: > 0 } ? "Trace:MessageRecalled" : "Trace:State:" + trace.State),
            Label("Trace:MessageScans").Replace("{0}", (trace.Scans + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal),
            trace.Suspicion is null ? string.Empty : Label("Trace:MessageSuspect"));
        var name = trace.ProductName.In(culture);
        var room = Math.Max(0, MessageLength - rest.Length - 1);
        var message = $"{(name.Length > room ? name[..room] : name)} {rest}";
        return message.Length > MessageLength ? message[..MessageLength] : message;
    }

    /// <summary>Address and browser, which are hashed and not kept.</summary>
    public static string ClientOf(HttpContext context) => $"{context.Connection.RemoteIpAddress} {context.Request.Headers.UserAgent}";

    /// <summary>Notes the scan.</summary>
    /// <returns>Its id.</returns>
    public static Guid Record(IPublicTrace traces, PublicTraceDto trace, HttpContext context, TraceScanChannel channel) =>
        traces.RecordScan(trace, new TraceScanNotice(channel, ClientOf(context)));
}
