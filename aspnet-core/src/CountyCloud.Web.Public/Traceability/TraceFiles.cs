using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Traceability;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CountyCloud.Web.Public.Traceability;

/// <summary>Gives out what the page of a code shows: pictures of published products and of sites in use, and reports where the county publishes them. Nothing else.</summary>
internal static class TraceFiles
{
    /// <summary>A picture, without what the camera told of place and time. A file never changes under its id; a week bounds how long one that was taken off is still seen.</summary>
    public static async Task<IResult> PictureAsync(string county, Guid id, HttpContext context, ICurrentTenant tenant, IPublicTraceStory stories, CancellationToken cancellationToken) =>
        Answer(context, IsOf(tenant, county) ? await stories.OpenPictureAsync(id, cancellationToken) : null, "public, max-age=604800, immutable");

    /// <summary>A report.</summary>
    public static async Task<IResult> ReportAsync(string county, Guid id, HttpContext context, ICurrentTenant tenant, IPublicTraceStory stories, CancellationToken cancellationToken) =>
        Answer(context, IsOf(tenant, county) ? await stories.OpenReportAsync(id, cancellationToken) : null, "public, max-age=600");

    private static bool IsOf(ICurrentTenant tenant, string county) => string.Equals(county, tenant.Name, StringComparison.OrdinalIgnoreCase);

    private static IResult Answer(HttpContext context, PublicTraceFile? file, string cacheControl)
    {
        if (file is null)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = cacheControl;
        return Results.File(file.Content, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Sha256[..16]}\""));
    }
}
