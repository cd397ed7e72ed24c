using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Funds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.HttpApi.Funds;

/// <summary>Objections of anybody to published payments (M105), and what became of them. Few at a time from one address.</summary>
public static class PublicObjectionEndpoints
{
    private const int PerTenMinutes = 10;
    private const int Tries = 3;

    /// <summary>Maps <c>POST /api/public/{county}/notices/{number}/objections</c> and <c>GET /api/public/{county}/objections/{receipt}</c>.</summary>
    public static void MapPublicObjections(this IEndpointRouteBuilder endpoints)
    {
        // One limiter a process: whoever needs more than this writes the same thing again and again, or guesses receipts.
        var limiter = PartitionedRateLimiter.Create<HttpContext, string>(c => RateLimitPartition.GetFixedWindowLimiter(
            c.Connection.RemoteIpAddress?.ToString() ?? "-", _ => new FixedWindowRateLimiterOptions { PermitLimit = PerTenMinutes, Window = TimeSpan.FromMinutes(10), QueueLimit = 0 }));
        endpoints.MapPost("/api/public/{county}/notices/{number}/objections", (string county, string number, ObjectInput input, HttpContext context, CancellationToken cancellationToken) => ObjectAsync(limiter, county, number, input, context, cancellationToken))
            .WithTags("Public")
            .WithMetadata(new OpenToEverybodyAttribute("Anybody may object to a payment under public notice (M105)."))
            .DisableAntiforgery(); // Our own middleware has checked the token of every unsafe API call.
        endpoints.MapGet("/api/public/{county}/objections/{receipt}", (string county, string receipt, HttpContext context, CancellationToken cancellationToken) => FindAsync(limiter, county, receipt, context, cancellationToken))
            .WithTags("Public")
            .WithMetadata(new OpenToEverybodyAttribute("Whoever objected reads with the receipt what became of it."));
    }

    private static async Task<IResult> ObjectAsync(PartitionedRateLimiter<HttpContext> limiter, string county, string number, ObjectInput input, HttpContext context, CancellationToken cancellationToken)
    {
        Acquire(limiter, context);
        if (!Validator.TryValidateObject(input, new ValidationContext(input), null, validateAllProperties: true))
        {
            throw new BusinessException("Funds:ObjectionTextLength", StatusCodes.Status400BadRequest).WithData("max", 2000).WithData("contactMax", 200);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await InCountyAsync(context, county, async services => Results.Ok(await services.GetRequiredService<IPublicObjections>().ObjectAsync(number, input, cancellationToken)), cancellationToken);
            }
            catch (ConcurrencyException) when (attempt < Tries)
            {
                // Somebody else objected at the same moment: both are taken.
            }
        }
    }

    private static Task<IResult> FindAsync(PartitionedRateLimiter<HttpContext> limiter, string county, string receipt, HttpContext context, CancellationToken cancellationToken)
    {
        Acquire(limiter, context);
        context.Response.Headers.CacheControl = "no-store";
        return InCountyAsync(context, county, async services => await services.GetRequiredService<IPublicObjections>().FindAsync(receipt, cancellationToken) is { } found
            ? Results.Ok(found) : throw new BusinessException("Funds:ReceiptUnknown", StatusCodes.Status404NotFound), cancellationToken);
    }

    private static void Acquire(PartitionedRateLimiter<HttpContext> limiter, HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);
        if (!lease.IsAcquired)
        {
            throw new BusinessException("Funds:TooManyObjections", StatusCodes.Status429TooManyRequests);
        }
    }

    private static async Task<IResult> InCountyAsync(HttpContext context, string county, Func<IServiceProvider, Task<IResult>> work, CancellationToken cancellationToken) =>
        await PublicCounty.RunAsync(context, await PublicCounty.FindAsync(context, county, cancellationToken), work);
}
