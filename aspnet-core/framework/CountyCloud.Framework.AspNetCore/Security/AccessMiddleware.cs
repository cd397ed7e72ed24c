using CountyCloud.Framework.AspNetCore.Errors;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
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

        if (endpoint.Metadata.GetMetadata<SignedInOnlyAttribute>() is not null || await IsGrantedAsync(endpoint, context, permissions))
        {
            await next(context);
            return;
        }

        throw new AuthorizationException(string.Join(", ", endpoint.Metadata.GetMetadata<RequiresPermissionAttribute>()?.AnyOf ?? ["(none)"]));
    }

    private static async Task<bool> IsGrantedAsync(Endpoint endpoint, HttpContext context, IPermissionChecker permissions)
    {
        if (context.User.HasClaim(c => c.Type == CountyCloudClaims.Permission))
        {
            return endpoint.Metadata.GetMetadata<RequiresPermissionAttribute>()?.AnyOf.Any(p => context.User.HasClaim(CountyCloudClaims.Permission, p)) == true;
        }

        foreach (var permission in endpoint.Metadata.GetMetadata<RequiresPermissionAttribute>()?.AnyOf ?? [])
        {
            if (await permissions.IsGrantedAsync(permission, context.RequestAborted))
            {
                return true;
            }
        }

        return false;
    }
}
