using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.Web.Public.Assets;

/// <summary>The portal's stylesheet, fonts and pictures, kept in the assembly and named by their content, so that browsers may keep them for good.</summary>
public static class PublicAssets
{
    private const string Prefix = "wwwroot/";

    private static readonly FrozenDictionary<string, PublicAsset> Files = Read();

    /// <summary>All files by path, for example <c>/css/portal.css</c>.</summary>
    public static IReadOnlyDictionary<string, PublicAsset> All => Files;

    /// <summary>Address of a file with the hash of its content.</summary>
    public static string Url(string path) => $"{path}?v={Files[path].Hash}";

    /// <summary>Serves a file.</summary>
    public static IResult Serve(HttpContext context, string path)
    {
        var file = Files[path];
        context.Response.Headers.CacheControl = context.Request.Query["v"] == file.Hash ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        return Results.Bytes(file.Content, file.ContentType, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.Hash}\""));
    }

    private static FrozenDictionary<string, PublicAsset> Read()
    {
        var assembly = typeof(PublicAssets).Assembly;
        var raw = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(n => n[(Prefix.Length - 1)..], n => Content(assembly, n), StringComparer.Ordinal);
        return raw.ToFrozenDictionary(f => f.Key, f => new PublicAsset(f.Value, TypeOf(f.Key), HashOf(f.Value)), StringComparer.Ordinal);
    }

    private static byte[] Content(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..12];

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".woff2" => "font/woff2",
        ".svg" => "image/svg+xml",
        ".ico" => "image/x-icon",
        _ => "text/plain; charset=utf-8",
    };
}

/// <summary>A file of the portal.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Hash">First digits of the content's SHA-256.</param>
public sealed record PublicAsset(byte[] Content, string ContentType, string Hash);
