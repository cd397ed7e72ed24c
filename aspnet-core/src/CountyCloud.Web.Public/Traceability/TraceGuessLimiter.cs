using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.Web.Public.Traceability;

/// <summary>
/// Keeps anybody from trying codes: who asked for too many that do not exist must wait, also for those that do. Codes that exist cost
/// nothing, so a shop in which hundreds scan behind one address is not held up.
/// </summary>
public sealed class TraceGuessLimiter : IDisposable
{
    /// <summary>Unknown codes that one address may ask for in ten minutes.</summary>
    public const int Limit = 30;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = Limit, Window = TimeSpan.FromMinutes(10), SegmentsPerWindow = 10, QueueLimit = 0 }));

    /// <summary>True when the address may still ask.</summary>
    public bool MayAsk(HttpContext context) => _limiter.GetStatistics(KeyOf(context)) is not { CurrentAvailablePermits: <= 0 };

    /// <summary>Notes that the address asked for a code that does not exist.</summary>
    public void NoteUnknown(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(KeyOf(context));
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();

    private static string KeyOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
}
