using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace CountyCloud.HttpApi.Host;

/// <summary>Serves the built Angular app under <c>/admin/</c>.</summary>
public static class AdminApp
{
    /// <summary>
    /// Files of <c>Web:AdminRoot</c>; a path without a file is a page of the app and gets <c>index.html</c>. Hashed files are kept for a
    /// year, the others are asked for again (LeptonX's style bundles have fixed names).
    /// </summary>
    public static void UseAdminApp(this WebApplication app)
    {
        var root = app.Configuration["Web:AdminRoot"];
        if (string.IsNullOrEmpty(root) || !Directory.Exists(root))
        {
            return;
        }

        var files = new PhysicalFileProvider(Path.GetFullPath(root));
        app.Use((context, next) =>
        {
            if (context.Request.Path == "/admin")
            {
                context.Response.Redirect("/admin/");
                return Task.CompletedTask;
            }

            if (context.Request.Path.StartsWithSegments("/admin", out var rest) && !Path.HasExtension(rest.Value) && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
            {
                context.Request.Path = "/admin/index.html";
            }

            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = "/admin",
            OnPrepareResponse = c => c.Context.Response.Headers[HeaderNames.CacheControl] = IsHashed(c.File.Name) ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    // Angular names content-hashed files like main-ABCDEFGH.js.
    private static bool IsHashed(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        var dash = stem.LastIndexOf('-');
        return dash > 0 && stem.Length - dash - 1 == 8 && stem[(dash + 1)..].All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
    }
}
