using CountyCloud.Framework.AspNetCore.Security;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Web.Public.Counties;
using CountyCloud.Web.Public.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CountyCloud.Web.Public.Caching;

/// <summary>
/// Keeps public pages by county, its version, host, path and language (tenancy wall 4). Pages never depend on who asks, so a signed-in reader gets
/// the same page from the same entry.
/// </summary>
public sealed class CountyPageCachePolicy : IOutputCachePolicy
{
    /// <summary>Name under which the policy is registered.</summary>
    public const string Name = PublicPolicies.Cache;

    /// <summary>Set by a page that was asked for a language it is not offered in: anybody could fill the cache with made-up names.</summary>
    public static readonly object DoNotStore = new();

    private static readonly object GenerationKey = new();
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <inheritdoc />
    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var county = await CountyOfAsync(http, cancellation);
        var isCountyList = county is null && http.GetEndpoint()?.Metadata.GetMetadata<CountyListPageMetadata>() is not null;
        if (http.GetEndpoint()?.Metadata.GetMetadata<LivePublicPageMetadata>() is not null || (isCountyList && CountyListRequest.Of(http.Request).Search is not null))
        {
            return;
        }

        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = isRead;
        context.AllowCacheStorage = isRead;
        context.AllowLocking = true;

        var tag = county is { } id ? CountyPageCache.TagOf(id) : CountyPageCache.ListTag;
        context.Tags.Add(tag);
        http.Items[GenerationKey] = http.RequestServices.GetRequiredService<ICountyPageCache>().GenerationOf(tag);

        // Host and path are part of every key. Of the query only the page of a list changes anything, of the counties also the province, and only as
        // their own links write it: anything else is no part of the key, and where it would be one it is answered with 404 or not kept.
        context.CacheVaryByRules.QueryKeys = isCountyList ? CountyListPageMetadata.QueryKeys
            : http.GetEndpoint()?.Metadata.GetMetadata<PagedPublicPageMetadata>() is not null ? PagedPublicPageMetadata.QueryKey : StringValues.Empty;
        context.CacheVaryByRules.VaryByValues["county"] = county is { } key ? TenantKey.Prefix(key) : "none";
        context.CacheVaryByRules.VaryByValues["version"] = await http.RequestServices.GetRequiredService<CountyPageVersions>().GetAsync(county, cancellation);
        context.CacheVaryByRules.VaryByValues["lang"] = PublicLanguages.Requested(http.Request)?.ToLowerInvariant() ?? string.Empty;
        context.ResponseExpirationTimeSpan = UntilStale(http.RequestServices.GetRequiredService<TimeProvider>());
    }

    /// <inheritdoc />
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var cache = http.RequestServices.GetRequiredService<ICountyPageCache>();
        context.AllowCacheStorage &= http.Response.StatusCode == StatusCodes.Status200OK
            && !http.Response.Headers.ContainsKey(HeaderNames.SetCookie)
            && !http.Items.ContainsKey(DoNotStore)
            && context.Tags.All(t => cache.GenerationOf(t) == (long)http.Items[GenerationKey]!);
        return ValueTask.CompletedTask;
    }

    // The county that the address names, whoever is signed in; on a county's own host name the one it names. A closed one has no pages to keep.
    private static async ValueTask<Guid?> CountyOfAsync(HttpContext http, CancellationToken cancellation) => http.GetRouteValue("county") is string name
        ? await http.RequestServices.GetRequiredService<ITenantStore>().FindByNameAsync(name, cancellation) is { IsActive: true } county ? county.Id : null
        : http.RequestServices.GetRequiredService<ICurrentTenant>().Id;

    /// <summary>Which phase is current changes at midnight, so no page lives longer than the day.</summary>
    private static TimeSpan UntilStale(TimeProvider clock)
    {
        var untilMidnight = CountyDay.UntilMidnight(clock);
        return untilMidnight < Longest ? untilMidnight : Longest;
    }
}

/// <summary>Marks the endpoints that are pages of a list, chosen by the query.</summary>
public sealed class PagedPublicPageMetadata
{
    /// <summary>Query parameter that names the page, from 1.</summary>
    public const string QueryKey = "page";
}

/// <summary>Marks the endpoint that is the list of counties, where the address names no county; a search in it is made anew each time.</summary>
public sealed class CountyListPageMetadata
{
    /// <summary>Query parameters that choose a page of it.</summary>
    public static readonly StringValues QueryKeys = new([CountyListRequest.ProvinceKey, PagedPublicPageMetadata.QueryKey]);
}

/// <summary>Marks the pages that are made anew for everybody who asks: that of a trace code, which counts its scans, and the recalls, of which everybody is to know at once. They keep what is costly themselves.</summary>
public sealed class LivePublicPageMetadata
{
    /// <summary>Ends of their routes.</summary>
    public static IReadOnlyList<string> Routes { get; } = ["/trace/{code?}", "t/{code?}", "01/{gtin}/{**code}", "/recalls"];
}
