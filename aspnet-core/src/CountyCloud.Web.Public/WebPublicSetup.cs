using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.AspNetCore.Security;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Web.Public.Assets;
using CountyCloud.Web.Public.Caching;
using CountyCloud.Web.Public.Disclosure;
using CountyCloud.Web.Public.Errors;
using CountyCloud.Web.Public.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace CountyCloud.Web.Public;

/// <summary>Puts the public portal into a host.</summary>
public static class WebPublicSetup
{
    private const string Robots = "User-agent: *\nDisallow: /admin/\nDisallow: /api/\nDisallow: /swagger\n";

    /// <summary>Registers the portal. <see cref="Oversight.Disclosure.IPublicCountyQueries"/> comes from the application layer.</summary>
    public static IServiceCollection AddWebPublic(this IServiceCollection services)
    {
        services.AddSingleton(new LocalizationAssembly(typeof(WebPublicSetup).Assembly));
        services.AddSingleton(new LocalizationResource(Text.PageText.Resource, []));

        // Chinese and Tibetan as themselves: as numeric entities they would take three times the bytes.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(o => o.ConstraintMap[CountyCodeConstraint.Name] = typeof(CountyCodeConstraint));
        services.Configure<RouteOptions>(o => o.ConstraintMap[DisclosureListConstraint.Name] = typeof(DisclosureListConstraint));
        services.AddRazorPages(o => o.Conventions.AddPageRoute("/TraceEntry", Traceability.TraceText.DigitalLinkRoute)).AddApplicationPart(typeof(WebPublicSetup).Assembly);
        services.AddOutputCache(o => o.AddPolicy(CountyPageCachePolicy.Name, new CountyPageCachePolicy()));
        services.TryAddSingleton<ICountyPageCache, CountyPageCache>();
        services.TryAddSingleton<CountyPageVersions>();
        services.TryAddSingleton<Traceability.TracePlaceTickets>();
        services.TryAddSingleton<Traceability.TraceCountyCache>();
        services.TryAddSingleton<Traceability.WrittenTracePages>();
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        return services;
    }

    /// <summary>Friendly error pages; to be called before the county is resolved.</summary>
    public static IApplicationBuilder UseWebPublicErrorPages(this IApplicationBuilder app) => app.UseMiddleware<PublicErrorPages>();

    /// <summary>
    /// Output cache of public pages, and behind it the rate limits of everything public: what the cache answers costs nothing and is not counted. To be
    /// called when the county is known and access is decided. The host compresses.
    /// </summary>
    public static IApplicationBuilder UseWebPublic(this IApplicationBuilder app) => app
        .UseOutputCache()
        .UseRateLimiter()
        .UseMiddleware<PageETagMiddleware>();

    /// <summary>Maps pages, files, robots.txt and icon.</summary>
    public static IEndpointRouteBuilder MapWebPublic(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRazorPages()
            .WithMetadata(new OpenToEverybodyAttribute("public portal: citizens read without an account (DATA-12, FUND-52)"), new PublicPageMetadata(), new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]))
            .CacheOutput(CountyPageCachePolicy.Name)
            .Add(endpoint =>
            {
                // The pages on which the public writes take a form; they carry a token of the reader's own and so are never kept.
                var limit = PublicPolicies.Read;
                if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } route } && PublicForms.Routes.Any(r => route.EndsWith(r, StringComparison.Ordinal)))
                {
                    endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head, HttpMethods.Post]));
                    limit = PublicPolicies.Write;
                }

                if (endpoint is RouteEndpointBuilder { RoutePattern: { } pattern } && pattern.Parameters.Any(p => p.Name == "list"))
                {
                    endpoint.Metadata.Add(new PagedPublicPageMetadata());
                }

                if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: "" or "Index" })
                {
                    endpoint.Metadata.Add(new CountyListPageMetadata());
                }

                if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path } && LivePublicPageMetadata.Routes.Any(r => path.EndsWith(r, StringComparison.Ordinal)))
                {
                    endpoint.Metadata.Add(new LivePublicPageMetadata());
                }

                endpoint.Metadata.Add(new EnableRateLimitingAttribute(limit));
            });
        endpoints.MapOpenData();
        endpoints.MapPost("/{county:county}/trace-place", Traceability.TracePlaceEndpoint.TellAsync)
            .WithMetadata(new OpenToEverybodyAttribute("whoever scanned a code may tell where, with the ticket of the page that was shown (TRACE-10)"))
            .RequireRateLimiting(PublicPolicies.Write).DisableAntiforgery().ExcludeFromDescription();

        var files = endpoints.MapGroup(string.Empty)
            .WithMetadata(new OpenToEverybodyAttribute("style, fonts and icons of the public portal"));
        foreach (var path in PublicAssets.All.Keys)
        {
            files.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) => PublicAssets.Serve(context, path)).ExcludeFromDescription();
        }

        files.MapMethods("/{county:county}/brand/{file}", [HttpMethods.Get, HttpMethods.Head], BrandPicture.ServeAsync).ExcludeFromDescription();
        files.MapMethods("/{county:county}/trace-pictures/{id:guid}", [HttpMethods.Get, HttpMethods.Head], Traceability.TraceFiles.PictureAsync).RequireRateLimiting(PublicPolicies.Read).ExcludeFromDescription();
        files.MapMethods("/{county:county}/trace-reports/{id:guid}", [HttpMethods.Get, HttpMethods.Head], Traceability.TraceFiles.ReportAsync).RequireRateLimiting(PublicPolicies.Read).ExcludeFromDescription();
        files.MapMethods("/robots.txt", [HttpMethods.Get, HttpMethods.Head], () => Results.Text(Robots, "text/plain")).ExcludeFromDescription();
        return endpoints;
    }
}

/// <summary>Lets a route take only what can be a county's code, so that a page never stands in the way of another application.</summary>
public sealed class CountyCodeConstraint : IRouteConstraint
{
    /// <summary>Name of the constraint in routes.</summary>
    public const string Name = "county";

    /// <inheritdoc />
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && value is string code && !ReservedPaths.Segments.Contains(code) && !code.Contains('.', StringComparison.Ordinal);
}
