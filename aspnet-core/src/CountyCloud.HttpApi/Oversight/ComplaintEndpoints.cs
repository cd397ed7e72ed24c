using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.AspNetCore.Security;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Oversight;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.HttpApi.Oversight;

/// <summary>Complaints of citizens, without an account (W-39): hand in, look up by receipt number, judge the answer.</summary>
public static class ComplaintEndpoints
{
    private const string Reason = "Citizens complain and report without an account (W-39: C167, K25); the receipt number is what they prove themselves by.";

    /// <summary>Maps <c>POST /api/public/{county}/complaints</c>, <c>GET …/{receipt}</c> and <c>POST …/{receipt}/judgement</c>.</summary>
    public static void MapComplaints(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/public/{county}/complaints").WithTags("Public").WithMetadata(new OpenToEverybodyAttribute(Reason));
        group.MapPost(string.Empty, (string county, ReceiveComplaintInput input, HttpContext context, CancellationToken cancellationToken) =>
            InCountyAsync(county, context, async intake =>
            {
                Validate(input);
                return Results.Json(await intake.ReceiveAsync(input, cancellationToken), statusCode: StatusCodes.Status201Created);
            })).RequireRateLimiting(PublicPolicies.Write);
        group.MapGet("/{receipt}", (string county, string receipt, HttpContext context, CancellationToken cancellationToken) =>
            InCountyAsync(county, context, async intake => Found(await intake.FindAsync(receipt, cancellationToken)))).RequireRateLimiting(PublicPolicies.Lookup);
        group.MapPost("/{receipt}/judgement", (string county, string receipt, JudgeAnswerInput input, HttpContext context, CancellationToken cancellationToken) =>
            InCountyAsync(county, context, async intake =>
            {
                Validate(input);
                return Found(await intake.JudgeAsync(receipt, input, cancellationToken));
            })).RequireRateLimiting(PublicPolicies.Write);
    }

    private static async Task<IResult> InCountyAsync(string county, HttpContext context, Func<IComplaintIntake, Task<IResult>> work)
    {
        var tenant = await PublicCounty.FindAsync(context, county, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return await PublicCounty.RunAsync(context, tenant, services => work(services.GetRequiredService<IComplaintIntake>()));
    }

    private static IResult Found(ComplaintStatusDto? status) => status is null ? throw new BusinessException("Oversight:ReceiptUnknown", StatusCodes.Status404NotFound) : Results.Ok(status);

    private static void Validate(object input)
    {
        if (!Validator.TryValidateObject(input, new ValidationContext(input), null, validateAllProperties: true))
        {
            throw new BusinessException("Oversight:ComplaintIncomplete", StatusCodes.Status400BadRequest);
        }
    }
}
