using System.Security.Claims;
using CountyCloud.Framework.AspNetCore.Errors;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CountyCloud.Framework.AspNetCore.MultiTenancy;

/// <summary>
/// Finds the county of a request: for API calls the signed-in principal's claim, else host name, else <c>__tenant</c> (header or
/// query) of an anonymous call; for public pages host name, else first path segment. Two different answers are refused.
/// </summary>
public sealed class TenantResolutionMiddleware(RequestDelegate next, IOptions<TenantResolutionOptions> options)
{
    /// <summary>Header and query name by which an anonymous API call names its county.</summary>
    public const string TenantKey = "__tenant";

    /// <summary>Resolves and calls on.</summary>
    public async Task InvokeAsync(HttpContext context, ICurrentTenant currentTenant, ITenantStore tenants)
    {
        var isApi = context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        var resolution = isApi ? await ResolveApiAsync(context, tenants) : await ResolvePageAsync(context, tenants);
        if (resolution.Error is { } error)
        {
            await RefuseAsync(context, error, isApi);
            return;
        }

        using (currentTenant.Change(resolution.Id, resolution.Name))
        {
            await next(context);
        }
    }

    private async Task<Resolution> ResolveApiAsync(HttpContext context, ITenantStore tenants)
    {
        var cancellation = context.RequestAborted;
        var byHost = await ByHostAsync(context, tenants);

        // Header and query may both name it, and more than once; none of them wins over another.
        IReadOnlyList<string> asked = [.. context.Request.Headers[TenantKey].Concat(context.Request.Query[TenantKey]).OfType<string>().Where(a => a.Length > 0)];
        if (context.GetEndpoint()?.Metadata.GetMetadata<IgnoresTenantHeaderAttribute>() is not null && context.User.Identity?.IsAuthenticated == true)
        {
            // Here the client learns which county it is in, and leaves or changes it: never refused, or there were no way out.
            asked = [];
            byHost = null;
        }

        if (context.User.FindFirstValue(CountyCloudClaims.TenantId) is { } claim && Guid.TryParse(claim, out var claimed))
        {
            if (claimed == TenantIds.Host)
            {
                return byHost is null && asked.Count == 0 ? new Resolution(TenantIds.Host, null, null) : Resolution.Conflict;
            }

            var tenant = await tenants.FindByIdAsync(claimed, cancellation);
            if (tenant is not { IsActive: true })
            {
                return Resolution.Unknown;
            }

            var same = (byHost is null || byHost.Id == tenant.Id) && asked.All(a => Matches(a, tenant));
            return same ? new Resolution(tenant.Id, tenant.Name, null) : Resolution.Conflict;
        }

        if (asked.Count == 0)
        {
            return byHost is null ? Resolution.None : new Resolution(byHost.Id, byHost.Name, null);
        }

        var named = Guid.TryParse(asked[0], out var id) ? await tenants.FindByIdAsync(id, cancellation) : await tenants.FindByNameAsync(asked[0], cancellation);
        return named is not { IsActive: true } ? Resolution.Unknown
            : (byHost is not null && byHost.Id != named.Id) || !asked.All(a => Matches(a, named)) ? Resolution.Conflict
            : new Resolution(named.Id, named.Name, null);
    }

    private async Task<Resolution> ResolvePageAsync(HttpContext context, ITenantStore tenants)
    {
        var byHost = await ByHostAsync(context, tenants);
        var segment = context.Request.Path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        var byPath = segment is null || ReservedPaths.Segments.Contains(segment) ? null : await tenants.FindByNameAsync(segment, context.RequestAborted);
        byPath = byPath is { IsActive: true } ? byPath : null;
        if (byHost is not null && byPath is not null && byHost.Id != byPath.Id)
        {
            return Resolution.Conflict;
        }

        var tenant = byHost ?? byPath;
        return tenant is null ? Resolution.None : new Resolution(tenant.Id, tenant.Name, null);
    }

    private async Task<TenantInfo?> ByHostAsync(HttpContext context, ITenantStore tenants)
    {
        var host = context.Request.Host.Host;
        foreach (var domain in options.Value.BaseDomains)
        {
            if (host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase))
            {
                var label = host[..^(domain.Length + 1)];
                var tenant = await tenants.FindByNameAsync(label, context.RequestAborted);
                return tenant is { IsActive: true } ? tenant : null;
            }
        }

        return null;
    }

    private static bool Matches(string asked, TenantInfo tenant) =>
        Guid.TryParse(asked, out var id) ? id == tenant.Id : string.Equals(asked, tenant.Name, StringComparison.OrdinalIgnoreCase);

    private static async Task RefuseAsync(HttpContext context, BusinessException error, bool isApi)
    {
        if (error.StatusCode == StatusCodes.Status404NotFound)
        {
            // ABP's client clears its remembered tenant when it sees this header.
            context.Response.Headers["Abp-Tenant-Resolve-Error"] = "unknown-county";
        }

        if (isApi)
        {
            await ErrorDocument.WriteAsync(context, error);
        }
        else
        {
            context.Response.StatusCode = error.StatusCode;
        }
    }

    private sealed record Resolution(Guid? Id, string? Name, BusinessException? Error)
    {
        public static Resolution None { get; } = new(null, null, null);

        public static Resolution Unknown => new(null, null, new BusinessException("CountyCloud:UnknownCounty", StatusCodes.Status404NotFound));

        public static Resolution Conflict => new(null, null, new BusinessException("CountyCloud:CountyConflict", StatusCodes.Status400BadRequest));
    }
}
