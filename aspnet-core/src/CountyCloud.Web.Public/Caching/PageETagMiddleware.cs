using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CountyCloud.Web.Public.Caching;

/// <summary>
/// Gives a public page a weak ETag of its content, so that a browser that has it already gets 304 (the output cache compares). Stands
/// inside the output cache: a kept page keeps its tag.
/// </summary>
public sealed class PageETagMiddleware(RequestDelegate next)
{
    /// <summary>Calls on and tags the answer of a public page.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PublicPageMetadata>() is null || context.GetEndpoint()?.Metadata.GetMetadata<LivePublicPageMetadata>() is not null)
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (context.Response.StatusCode == StatusCodes.Status200OK && page.Length > 0)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(page.GetBuffer().AsSpan(0, (int)page.Length)))[..16];
            context.Response.Headers[HeaderNames.ETag] = $"W/\"{hash}\"";
        }

        page.Position = 0;
        await page.CopyToAsync(body, context.RequestAborted);
    }
}

/// <summary>Marks the endpoints that are pages of the portal.</summary>
public sealed class PublicPageMetadata;
