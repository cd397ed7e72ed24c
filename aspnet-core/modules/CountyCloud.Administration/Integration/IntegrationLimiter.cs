using System.Threading.RateLimiting;
using CountyCloud.Framework.AspNetCore.Security;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.Administration.Integration;

/// <summary>
/// Slows down whoever tries secrets: 20 failures from one network address in ten minutes, then no more are looked at. And whoever asks for
/// tokens without end: 30 an account in ten minutes, where one is good for fifteen.
/// </summary>
public sealed class IntegrationLimiter : IDisposable
{
    /// <summary>Failures of one address.</summary>
    public const int Failures = 20;

    /// <summary>Tokens of one account.</summary>
    public const int Tokens = 30;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly PartitionedRateLimiter<string> _failures = Limiter(Failures);
    private readonly PartitionedRateLimiter<string> _tokens = Limiter(Tokens);

    /// <summary>What <c>Retry-After</c> says, seconds.</summary>
    public static string RetryAfter { get; } = ((int)Window.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether secrets of this address are looked at.</summary>
    public bool IsOpen(HttpContext context) => _failures.GetStatistics(KeyOf(context)) is not { CurrentAvailablePermits: 0 };

    /// <summary>Counts a failure.</summary>
    public void Failed(HttpContext context) => _failures.AttemptAcquire(KeyOf(context)).Dispose();

    /// <summary>Counts a token; false when there were too many.</summary>
    public bool MayIssue(Guid accountId)
    {
        using var lease = _tokens.AttemptAcquire(accountId.ToString());
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _failures.Dispose();
        _tokens.Dispose();
    }

    private static string KeyOf(HttpContext context) => PublicPolicies.NetworkOf(context.Connection.RemoteIpAddress);

    private static PartitionedRateLimiter<string> Limiter(int permits) => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window, QueueLimit = 0 }));
}
