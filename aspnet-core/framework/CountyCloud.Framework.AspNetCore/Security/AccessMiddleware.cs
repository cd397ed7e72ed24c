using CountyCloud.Framework.AspNetCore.Errors;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.Framework.AspNetCore.Security;

/// <summary>
/// Deny by default: every endpoint says which permission it needs, that being signed in is enough, or that it is open to everybody.
/// One that says nothing is refused.
/// </summary>
public sealed class AccessMiddleware(RequestDelegate next)
{
    /// <summary>Checks and calls on.</summary>
    public async Task InvokeAsync(HttpContext context, IPermissionChecker permissions)
    {
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<OpenToEverybodyAttribute>() is not null)
        {
            await next(context);
            return;
        }

        if (context.User.Identity?.IsAuthenticated != true)
        {
            await ErrorDocument.WriteAsync(context, StatusCodes.Status401Unauthorized, "CountyCloud:NotSignedIn");
            return;
        }

        if (endpoint.Metadata.GetMetadata<SignedInOnlyAttribute>() is not null || await IsGrantedAsync(endpoint, permissions, context.RequestAborted))
        {
            await next(context);
            return;
        }

        throw new AuthorizationException(string.Join(", ", endpoint.Metadata.GetMetadata<RequiresPermissionAttribute>()?.AnyOf ?? ["(none)"]));
    }

    private static async Task<bool> IsGrantedAsync(Endpoint endpoint, IPermissionChecker permissions, CancellationToken cancellationToken)
    {
        foreach (var permission in endpoint.Metadata.GetMetadata<RequiresPermissionAttribute>()?.AnyOf ?? [])
        {
            if (await permissions.IsGrantedAsync(permission, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}

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

/// <summary>Security headers of every answer.</summary>
public sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Adds the headers and calls on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers.XFrameOptions = "DENY";
        return next(context);
    }
}
