using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Administration.Visits;

/// <summary>During a visit nothing is changed, and what is looked at is written down before it is shown. To be called when county and person are known.</summary>
public sealed class VisitMiddleware(RequestDelegate next)
{
    /// <summary>Checks, writes down and calls on.</summary>
    /// <exception cref="BusinessException">A visitor tried to change something: 403.</exception>
    public async Task InvokeAsync(HttpContext context, CurrentVisit visit)
    {
        if (visit.Id is { } id && context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<AllowedDuringVisitAttribute>() is null)
        {
            if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            {
                throw new BusinessException("Visits:ReadOnly", StatusCodes.Status403Forbidden);
            }

            // The visitor's own account is nothing of the county.
            if (endpoint.Metadata.GetMetadata<OpenToEverybodyAttribute>() is null && !context.Request.Path.StartsWithSegments("/api/account", StringComparison.OrdinalIgnoreCase))
            {
                await NoteAsync(context, id, endpoint.Metadata.GetMetadata<RequiresPermissionAttribute>()?.AnyOf[0]);
            }
        }

        await next(context);
    }

    // In a scope of its own: what the request itself reads and saves has nothing to do with it.
    private static async Task NoteAsync(HttpContext context, Guid visitId, string? permission)
    {
        await using var scope = context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>();
        var view = new CountyVisitView(
            scope.ServiceProvider.GetRequiredService<IGuidGenerator>().Create(), visitId, scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
            permission, context.Request.Path + context.Request.QueryString.Value);
        if (await db.Set<CountyVisitView>().AnyAsync(v => v.VisitId == visitId && v.Path == view.Path, context.RequestAborted))
        {
            return;
        }

        db.Add(view);
        try
        {
            await db.SaveChangesAsync(context.RequestAborted);
        }
        catch (DbUpdateException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // A page asks for several things at once: the same one may have been written in the meantime. Anything else is an error.
            db.ChangeTracker.Clear();
            if (!await db.Set<CountyVisitView>().AnyAsync(v => v.VisitId == visitId && v.Path == view.Path, context.RequestAborted))
            {
                throw;
            }
        }
    }
}
