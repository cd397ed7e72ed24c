using CountyCloud.Framework.AspNetCore.Errors;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.Framework.AspNetCore.Security;

/// <summary>Refuses unsafe API calls of browsers without the antiforgery token (ABP-HTTP-CONTRACT section 6a).</summary>
public sealed class AntiforgeryMiddleware(RequestDelegate next)
{
    /// <summary>Checks and calls on.</summary>
    public async Task InvokeAsync(HttpContext context, IAntiforgery antiforgery)
    {
        var method = context.Request.Method;
        var isUnsafe = !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);
        if (isUnsafe && context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            && !context.Request.Headers.ContainsKey("Authorization") && !await antiforgery.IsRequestValidAsync(context))
        {
            await ErrorDocument.WriteAsync(context, StatusCodes.Status400BadRequest, "CountyCloud:AntiforgeryFailed");
            return;
        }

        await next(context);
    }
}
