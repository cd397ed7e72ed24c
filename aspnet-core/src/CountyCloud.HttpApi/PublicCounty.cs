using CountyCloud.Framework.AspNetCore.Observability;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.HttpApi;

/// <summary>The county that a public endpoint names in its path: it holds, whoever is signed in, so everybody gets the same.</summary>
internal static class PublicCounty
{
    /// <summary>The county of that name.</summary>
    /// <exception cref="BusinessException">There is no such county, or it is closed.</exception>
    public static async Task<TenantInfo> FindAsync(HttpContext context, string county, CancellationToken cancellationToken)
    {
        var tenant = await context.RequestServices.GetRequiredService<ITenantStore>().FindByNameAsync(county, cancellationToken) is { IsActive: true } found
            ? found : throw new BusinessException("CountyCloud:UnknownCounty", StatusCodes.Status404NotFound);
        RequestTelemetryMiddleware.TellCounty(context, tenant.Name);
        return tenant;
    }

    /// <summary>Works in the county, with services of its own: nothing of a session is used.</summary>
    public static async Task<IResult> RunAsync(HttpContext context, TenantInfo county, Func<IServiceProvider, Task<IResult>> work)
    {
        using var change = context.RequestServices.GetRequiredService<ICurrentTenant>().Change(county.Id, county.Name);
        await using var scope = context.RequestServices.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
