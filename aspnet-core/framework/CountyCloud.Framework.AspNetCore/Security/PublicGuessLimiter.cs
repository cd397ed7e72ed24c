using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CountyCloud.Framework.AspNetCore.Security;

/// <summary>
/// Keeps anybody from trying secrets that many people ask for behind one address, such as the codes on labels in a shop: only misses are
/// counted, by the limit of <see cref="PublicPolicies.Lookup"/>, and whoever has used it up must wait, also for what exists. Counted by address
/// over all counties, for a guess need not name one.
/// </summary>
public sealed class PublicGuessLimiter(IOptions<PublicRateLimitOptions> options) : IDisposable
{
    private const int Segments = 10;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(
        key,
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = options.Value.Lookup.Permits, Window = TimeSpan.FromMinutes(options.Value.Lookup.Minutes), SegmentsPerWindow = Segments, QueueLimit = 0 }));

    /// <summary>True when the address may still ask; else the answer's <c>Retry-After</c> says how long to wait.</summary>
    public bool MayAsk(HttpContext context)
    {
        if (_limiter.GetStatistics(KeyOf(context)) is not { CurrentAvailablePermits: <= 0 })
        {
            return true;
        }

        context.Response.Headers.RetryAfter = (options.Value.Lookup.Minutes * 60).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return false;
    }

    /// <summary>Notes that the address asked for something that does not exist.</summary>
    public void NoteMiss(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(KeyOf(context));
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();

    private static string KeyOf(HttpContext context) => PublicPolicies.NetworkOf(context.Connection.RemoteIpAddress);
}
