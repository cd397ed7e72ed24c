using System.Security.Cryptography;
using CountyCloud.Traceability;
using Microsoft.AspNetCore.DataProtection;

namespace CountyCloud.Web.Public.Traceability;

/// <summary>
/// Tickets with which a page that was shown may tell the place of its scan. Whoever has not seen the page has none, a ticket is good for one scan
/// and a quarter of an hour, and no cookie is needed.
/// </summary>
public sealed class TracePlaceTickets(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("CountyCloud.TracePlace").ToTimeLimitedDataProtector();

    /// <summary>A ticket for a scan.</summary>
    public string Issue(PublicTraceDto trace, Guid scanId) => _protector.Protect($"{scanId:N}{trace.Code}", Lifetime);

    /// <summary>The scan of a ticket and the code that was scanned; null when the ticket is no longer good, or none of ours.</summary>
    public (Guid ScanId, string Code)? Read(string? ticket)
    {
        const int IdLength = 32;
        try
        {
            return ticket is not null && _protector.Unprotect(ticket) is { Length: > IdLength } text && Guid.TryParseExact(text[..IdLength], "N", out var id) ? (id, text[IdLength..]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
