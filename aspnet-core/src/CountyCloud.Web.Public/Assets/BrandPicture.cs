using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight.Disclosure;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CountyCloud.Web.Public.Assets;

/// <summary>Shows the pictures of a county's brands.</summary>
internal static class BrandPicture
{
    /// <summary>The picture; 404 for one that no brand of this county names.</summary>
    public static async Task<IResult> ServeAsync(string county, string file, HttpContext context, ICurrentTenant tenant, IPublicCountyQueries counties, CancellationToken cancellationToken)
    {
        if (!string.Equals(county, tenant.Name, StringComparison.OrdinalIgnoreCase) || await counties.FindBrandPictureAsync(file, cancellationToken) is not { } picture)
        {
            return Results.NotFound();
        }

        // Under the address with its own version it never changes; pages give that address.
        var version = PublicPicture.VersionOf(picture.Content);
        context.Response.Headers.CacheControl = context.Request.Query["v"] == version ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        return Results.File(picture.Content, picture.ContentType, entityTag: new EntityTagHeaderValue($"\"{version}\""));
    }
}
