using CountyCloud.Brands;
using CountyCloud.Framework.Blobs;

namespace CountyCloud.Counties;

/// <summary>The pictures of a blueprint's <c>assets/</c> folder, kept in the county's blob container.</summary>
public sealed class BlueprintAssets(IBlobContainer blobs)
{
    /// <summary>Folder in the blueprint and in the container.</summary>
    public const string Folder = "assets/";

    /// <summary>Largest picture.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Says which pictures cannot be taken: by what they hold, never by what they are called.</summary>
    internal static void Check(BlueprintFiles files, IEnumerable<BlueprintRow> brands, BlueprintProblems problems)
    {
        foreach (var (path, content) in files.Files.Where(f => f.Key.StartsWith(Folder, StringComparison.Ordinal)))
        {
            // One folder, no folders in it: no picture stands in another's way.
            if (!BlobName.IsValid(path) || path.Count(c => c == '/') > 1)
            {
                problems.Add(path, 0, string.Empty, "PictureName", path[Folder.Length..]);
            }
            else if (PictureFormat.Of(content) is null)
            {
                problems.Add(path, 0, string.Empty, "NotAPicture");
            }
            else if (content.Length > MaxBytes)
            {
                problems.Add(path, 0, string.Empty, "PictureTooLarge", MaxBytes / 1024);
            }
        }

        foreach (var row in brands)
        {
            if (((BrandValues)row.Values).LogoFile is { Length: > 0 } logo && !files.Files.ContainsKey(Folder + logo))
            {
                problems.Add("brands.csv", row.Line, "logo-file", "PictureMissing", logo);
            }
        }
    }

    /// <summary>Pictures of the current county: path → content.</summary>
    public async Task<Dictionary<string, byte[]>> ReadAsync(CancellationToken cancellationToken)
    {
        var assets = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in (await blobs.ListAsync(cancellationToken)).Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            await using var stream = await blobs.OpenReadAsync(name, cancellationToken);
            if (stream is not null)
            {
                using var buffer = new MemoryStream();
                await stream.CopyToAsync(buffer, cancellationToken);
                assets[name] = buffer.ToArray();
            }
        }

        return assets;
    }

    /// <summary>Makes the county's pictures those of the blueprint; a dry run only counts.</summary>
    public async Task<BlueprintSectionChange> ApplyAsync(BlueprintFiles files, bool isDryRun, CancellationToken cancellationToken)
    {
        var present = await ReadAsync(cancellationToken);
        int created = 0, updated = 0, unchanged = 0;
        foreach (var (path, content) in files.Files.Where(f => f.Key.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var isThere = present.Remove(path, out var old);
            if (isThere && old.AsSpan().SequenceEqual(content))
            {
                unchanged++;
                continue;
            }

            created += isThere ? 0 : 1;
            updated += isThere ? 1 : 0;
            if (!isDryRun)
            {
                await blobs.SaveAsync(path, new MemoryStream(content), cancellationToken);
            }
        }

        foreach (var path in isDryRun ? [] : present.Keys.ToList())
        {
            await blobs.DeleteAsync(path, cancellationToken);
        }

        return new BlueprintSectionChange("assets", created, updated, present.Count, unchanged);
    }

    /// <summary>Deletes every file of the current county, one that was not made in the end.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        foreach (var name in await blobs.ListAsync(cancellationToken))
        {
            await blobs.DeleteAsync(name, cancellationToken);
        }
    }
}

/// <summary>Recognises pictures by their first bytes.</summary>
public static class PictureFormat
{
    /// <summary>Content type of a picture that browsers show and that cannot carry a script; null for anything else (SVG can).</summary>
    public static string? Of(ReadOnlySpan<byte> content) => content switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };
}
