using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CountyCloud.Web.Public.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Web.Public.Traceability;

/// <summary>
/// Pages of codes that are asked for again and again, as they were written, with gaps for what differs from one scan to the next: its number and its
/// ticket. Whether a page still holds is decided by its key, which has everything else that it shows; it is kept for <see cref="Longest"/> all the
/// same, and the memory has a bound.
/// </summary>
public sealed class WrittenTracePages(TimeProvider clock)
{
    /// <summary>How long a page is kept: what it shows of settings is no older than this and <see cref="TraceCountyCache.Longest"/> twice, together a minute.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // Pages have some 13 kB.
    private const int MostPages = 2000;

    private readonly ConcurrentDictionary<string, Kept> _pages = new(StringComparer.Ordinal);

    /// <summary>Stands in a page for the number of the scan; nobody who writes texts can guess it.</summary>
    public string Number { get; } = Gap();

    /// <summary>Stands in a page for the ticket.</summary>
    public string Ticket { get; } = Gap();

    /// <summary>A page, when it is kept.</summary>
    public WrittenTracePage? Find(string key) => _pages.TryGetValue(key, out var kept) && clock.GetElapsedTime(kept.Time) < Longest ? kept.Page : null;

    /// <summary>Keeps a page.</summary>
    public void Keep(string key, WrittenTracePage page)
    {
        if (_pages.Count >= MostPages)
        {
            // Seldom, and what is asked for often is back at once.
            _pages.Clear();
        }

        _pages[key] = new Kept(page, clock.GetTimestamp());
    }

    private static string Gap() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private sealed record Kept(WrittenTracePage Page, long Time);
}

/// <summary>A written page with gaps.</summary>
public sealed class WrittenTracePage
{
    private readonly List<(byte[] Text, bool IsNumber)> _beforeGaps = [];
    private byte[] _end = [];

    /// <summary>Reads a page in which numbers and tickets are written as these words.</summary>
    public static WrittenTracePage Read(ReadOnlySpan<byte> written, string number, string ticket)
    {
        var page = new WrittenTracePage();
        var (ofNumber, ofTicket) = (Encoding.ASCII.GetBytes(number), Encoding.ASCII.GetBytes(ticket));
        while (true)
        {
            var (nextNumber, nextTicket) = (written.IndexOf(ofNumber), written.IndexOf(ofTicket));
            if (nextNumber < 0 && nextTicket < 0)
            {
                page._end = written.ToArray();
                return page;
            }

            var isNumber = nextTicket < 0 || (nextNumber >= 0 && nextNumber < nextTicket);
            var at = isNumber ? nextNumber : nextTicket;
            page._beforeGaps.Add((written[..at].ToArray(), isNumber));
            written = written[(at + (isNumber ? ofNumber : ofTicket).Length)..];
        }
    }

    /// <summary>Writes it for a scan.</summary>
    /// <param name="response">Answer.</param>
    /// <param name="number">Number of the scan.</param>
    /// <param name="ticket">Its ticket: letters, digits, dash and underscore only.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    public async Task WriteAsync(HttpResponse response, long number, string? ticket, CancellationToken cancellationToken)
    {
        var (ofNumber, ofTicket) = (Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)), Encoding.ASCII.GetBytes(ticket ?? string.Empty));
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = _end.Length + _beforeGaps.Sum(g => (long)g.Text.Length + (g.IsNumber ? ofNumber : ofTicket).Length);
        if (HttpMethods.IsHead(response.HttpContext.Request.Method))
        {
            return;
        }

        foreach (var (text, isNumber) in _beforeGaps)
        {
            await response.BodyWriter.WriteAsync(text, cancellationToken);
            await response.BodyWriter.WriteAsync(isNumber ? ofNumber : ofTicket, cancellationToken);
        }

        await response.BodyWriter.WriteAsync(_end, cancellationToken);
    }
}

/// <summary>A page of a code on its way out.</summary>
/// <param name="Key">Under which it is kept; null for one that is not.</param>
/// <param name="Number">Number of the scan.</param>
/// <param name="Ticket">Its ticket.</param>
internal sealed record TracePageScan(string? Key, long Number, string? Ticket);

/// <summary>Answers with a page that was kept.</summary>
internal sealed class WrittenTracePageResult(WrittenTracePage page, TracePageScan scan) : IActionResult
{
    /// <inheritdoc />
    public Task ExecuteResultAsync(ActionContext context) => page.WriteAsync(context.HttpContext.Response, scan.Number, scan.Ticket, context.HttpContext.RequestAborted);
}

/// <summary>Keeps a page of a code as it is written, and fills its gaps.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeepsWrittenTracePagesAttribute : Attribute, IAsyncResultFilter
{
    /// <inheritdoc />
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context is not { Result: PageResult, Controller: TraceModel { Scan: { } scan } })
        {
            await next();
            return;
        }

        var response = context.HttpContext.Response;
        var body = response.Body;
        using var written = new MemoryStream();
        response.Body = written;
        try
        {
            if ((await next()).Exception is not null)
            {
                return;
            }
        }
        finally
        {
            response.Body = body;
        }

        var pages = context.HttpContext.RequestServices.GetRequiredService<WrittenTracePages>();
        var page = WrittenTracePage.Read(written.GetBuffer().AsSpan(0, (int)written.Length), pages.Number, pages.Ticket);
        if (scan.Key is not null)
        {
            pages.Keep(scan.Key, page);
        }

        await page.WriteAsync(response, scan.Number, scan.Ticket, context.HttpContext.RequestAborted);
    }
}
