using System.Security.Claims;
using CountyCloud.Framework.AspNetCore.Errors;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CountyCloud.Framework.AspNetCore.MultiTenancy;

/// <summary>First path segments that can never be a county's code.</summary>
public static class ReservedPaths
{
    /// <summary>The reserved segments.</summary>
    public static readonly IReadOnlySet<string> Segments = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "admin", "api", "swagger", "openapi", "health", "t", "01", "account", "connect", "css", "js", "fonts", "img", "images", "assets", "media",
        "signin", "signout", ".well-known", "error", "favicon.ico", "robots.txt", "_content", "www",
    };
}
