using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CountyCloud.Framework.AspNetCore.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CountyCloud.Framework.AspNetCore.Security;

/// <summary>
/// Names of the policies by which everything that is open to everybody is protected, in one place: an endpoint names one
/// (<c>RequireRateLimiting</c>, <c>CacheOutput</c>) and nothing else. Limits are counted by policy, county and address.
/// </summary>
public static class PublicPolicies
{
    /// <summary>Rate limit of what the public writes: objections, complaints, judgements. Reading the form itself is not counted.</summary>
    public const string Write = "public-write";

    /// <summary>Rate limit of what is found by a secret in the address, such as a receipt: enough for people, too little for guessing.</summary>
    public const string Lookup = "public-lookup";

    /// <summary>Rate limit of pages and data. Where the output cache stands before it, only what has to be made anew is counted.</summary>
    public const string Read = "public-read";

    /// <summary>
    /// Rate limit of sign-ins, right and wrong, first and second step together. Generous, for a county's office sits behind one address and comes at nine o'clock;
    /// the single account is guarded by its lockout, this guards all of them against one address that tries a few passwords on each.
    /// </summary>
    public const string SignIn = "sign-in";

    /// <summary>Output cache of what a county shows everybody, kept by county, version, host, path and language and forgotten when the county changes.</summary>
    public const string Cache = "CountyPages";

    // A household or office has one IPv6 network and any number of addresses in it.
    private const int Ipv6NetworkBytes = 8;
    private const int Segments = 5;

    /// <summary>Registers the rate limits; <c>UseRateLimiter</c> puts them into the pipeline.</summary>
    public static IServiceCollection AddPublicPolicies(this IServiceCollection services)
    {
        services.AddOptions<PublicRateLimitOptions>().BindConfiguration(PublicRateLimitOptions.Section)
            .Validate(o => new[] { o.Write, o.Lookup, o.Read, o.SignIn }.All(l => l is { Permits: > 0, Minutes: > 0 }), $"{PublicRateLimitOptions.Section}: Permits and Minutes are positive numbers.");
        services.AddSingleton<PublicGuessLimiter>();
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(Write, c => HttpMethods.IsGet(c.Request.Method) || HttpMethods.IsHead(c.Request.Method) ? RateLimitPartition.GetNoLimiter(string.Empty) : Partition(c, o => o.Write));
            limiter.AddPolicy(Lookup, c => Partition(c, o => o.Lookup));
            limiter.AddPolicy(Read, c => Partition(c, o => o.Read));
            limiter.AddPolicy(SignIn, c => Partition(c, o => o.SignIn));
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = static (context, _) =>
            {
                // Without a time of its own the whole window has to pass; the error itself is written by the pipeline, as a document or as a page, unless it has words of its own.
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
                return context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == SignIn
                    ? new ValueTask(ErrorDocument.WriteAsync(context.HttpContext, StatusCodes.Status429TooManyRequests, "CountyCloud:TooManySignIns"))
                    : ValueTask.CompletedTask;
            };
        });
        return services;
    }

    /// <summary>Whom a limit counts: the county that the address names and the reader's network address.</summary>
    public static string KeyOf(HttpContext context)
    {
        var county = (context.GetRouteValue("county") as string)?.ToLowerInvariant();
        return $"{county}|{NetworkOf(context.Connection.RemoteIpAddress)}";
    }

    private static RateLimitPartition<string> Partition(HttpContext context, Func<PublicRateLimitOptions, PublicRateLimit> choose)
    {
        var services = context.RequestServices;
        return RateLimitPartition.GetSlidingWindowLimiter(KeyOf(context), _ =>
        {
            var limit = choose(services.GetRequiredService<IOptions<PublicRateLimitOptions>>().Value);
            return new SlidingWindowRateLimiterOptions { PermitLimit = limit.Permits, Window = TimeSpan.FromMinutes(limit.Minutes), SegmentsPerWindow = Segments, QueueLimit = 0 };
        });
    }

    /// <summary>The reader's network address: a host of IPv4, a network of IPv6.</summary>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return "-";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Ipv6NetworkBytes)) : address.ToString();
    }
}

/// <summary>How often one address may ask one county for what is open to everybody; section <c>RateLimits</c> of the configuration.</summary>
public sealed class PublicRateLimitOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "RateLimits";

    /// <summary>Limit of <see cref="PublicPolicies.Write"/>.</summary>
    public PublicRateLimit Write { get; set; } = new() { Permits = 20, Minutes = 10 };

    /// <summary>Limit of <see cref="PublicPolicies.Lookup"/>, and of the misses that <see cref="PublicGuessLimiter"/> counts.</summary>
    public PublicRateLimit Lookup { get; set; } = new() { Permits = 30, Minutes = 10 };

    /// <summary>Limit of <see cref="PublicPolicies.Read"/>.</summary>
    public PublicRateLimit Read { get; set; } = new() { Permits = 600, Minutes = 1 };

    /// <summary>Limit of <see cref="PublicPolicies.SignIn"/>: thirty a minute, and fifty people with their second step and some mistakes at once.</summary>
    public PublicRateLimit SignIn { get; set; } = new() { Permits = 150, Minutes = 5 };
}

/// <summary>A rate limit.</summary>
public sealed class PublicRateLimit
{
    /// <summary>Requests within the window.</summary>
    public int Permits { get; set; }

    /// <summary>Length of the window, minutes.</summary>
    public int Minutes { get; set; }
}
