using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.AspNetCore.Security;
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
    private const int Tries = 3;

    /// <summary>Maps <c>POST /api/public/{county}/notices/{number}/objections</c> and <c>GET /api/public/{county}/objections/{receipt}</c>.</summary>
    public static void MapPublicObjections(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/public/{county}/notices/{number}/objections", ObjectAsync)
            .WithTags("Public")
            .WithMetadata(new OpenToEverybodyAttribute("Anybody may object to a payment under public notice (M105)."))
            .RequireRateLimiting(PublicPolicies.Write)
            .DisableAntiforgery(); // Our own middleware has checked the token of every unsafe API call.
        endpoints.MapGet("/api/public/{county}/objections/{receipt}", FindAsync)
            .WithTags("Public")
            .WithMetadata(new OpenToEverybodyAttribute("Whoever objected reads with the receipt what became of it."))
            .RequireRateLimiting(PublicPolicies.Lookup);
    }

    private static async Task<IResult> ObjectAsync(string county, string number, ObjectInput input, HttpContext context, CancellationToken cancellationToken)
    {
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

    private static Task<IResult> FindAsync(string county, string receipt, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return InCountyAsync(context, county, async services => await services.GetRequiredService<IPublicObjections>().FindAsync(receipt, cancellationToken) is { } found
            ? Results.Ok(found) : throw new BusinessException("Funds:ReceiptUnknown", StatusCodes.Status404NotFound), cancellationToken);
    }

    private static async Task<IResult> InCountyAsync(HttpContext context, string county, Func<IServiceProvider, Task<IResult>> work, CancellationToken cancellationToken) =>
        await PublicCounty.RunAsync(context, await PublicCounty.FindAsync(context, county, cancellationToken), work);
}
