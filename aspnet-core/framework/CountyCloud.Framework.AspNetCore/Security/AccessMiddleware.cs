using CountyCloud.Framework.AspNetCore.Errors;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Framework.AspNetCore.Security;

/// <summary>
/// Deny by default: every endpoint says which permission it needs, that being signed in is enough, or that it is open to everybody.
/// One that says nothing is refused.
/// </summary>
public sealed class AccessMiddleware(RequestDelegate next)
{
    /// <summary>Checks and calls on.</summary>
    public async Task InvokeAsync(HttpContext context)
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

        // Another system is no person: it reaches what it has a permission for, never what is open to whoever is signed in.
        if (context.User.HasClaim(c => c.Type == CountyCloudClaims.Integration))
        {
            var anyOf = endpoint.Metadata.GetMetadata<RequiresPermissionAttribute>()?.AnyOf ?? [];
            if (anyOf.Any(p => context.User.HasClaim(CountyCloudClaims.Permission, p)))
            {
                await next(context);
                return;
            }

            context.Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
            throw new AuthorizationException(string.Join(", ", anyOf));
        }

        // Asked for only here: it needs the database, which what is open to everybody may do without.
        var permissions = context.RequestServices.GetRequiredService<IPermissionChecker>();
        if (endpoint.Metadata.GetMetadata<SignedInOnlyAttribute>() is not null || await IsGrantedAsync(endpoint, context, permissions))
        {
            await next(context);
            return;
        }

        throw permissions.Refusal(string.Join(", ", endpoint.Metadata.GetMetadata<RequiresPermissionAttribute>()?.AnyOf ?? ["(none)"]));
    }

    private static async Task<bool> IsGrantedAsync(Endpoint endpoint, HttpContext context, IPermissionChecker permissions)
    {
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
