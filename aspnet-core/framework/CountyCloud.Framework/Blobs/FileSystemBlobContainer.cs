using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Framework.Blobs;

/// <summary>Where blobs lie on the file system.</summary>
public sealed class FileSystemBlobOptions
{
    /// <summary>Root folder; each county has a folder of its id under it.</summary>
    public string RootPath { get; set; } = string.Empty;
}

/// <summary>Blobs as files, one folder a county.</summary>
public sealed class FileSystemBlobContainer(FileSystemBlobOptions options, ICurrentTenant tenant) : IBlobContainer, IBlobStoreHealth
{
    /// <inheritdoc />
    public async Task SaveAsync(string name, Stream content, CancellationToken cancellationToken = default)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".tmp";
        await using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await content.CopyToAsync(file, cancellationToken);
        }

        // Moving a finished file makes a half-written one invisible.
        File.Move(temporary, path, overwrite: true);
    }

    /// <inheritdoc />
    public Task<Stream?> OpenReadAsync(string name, CancellationToken cancellationToken = default)
    {
        var path = PathOf(name);
        return Task.FromResult<Stream?>(File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read) : null);
    }

    /// <inheritdoc />
    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken = default)
    {
        var path = PathOf(name);
        var exists = File.Exists(path);
        File.Delete(path);
        return Task.FromResult(exists);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default)
    {
        var folder = CountyFolder();
        IReadOnlyList<string> names = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)]
            : [];
        return Task.FromResult(names);
    }

    /// <inheritdoc />
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.RootPath);

        // A name of its own: processes that share the folder are asked at the same moment.
        var probe = Path.Combine(options.RootPath, ".health-" + Path.GetRandomFileName());
        try
        {
            await File.WriteAllTextAsync(probe, "ok", cancellationToken);
        }
        finally
        {
            File.Delete(probe);
        }
    }

    private string CountyFolder() => Path.GetFullPath(Path.Combine(options.RootPath, TenantKey.Prefix(tenant)));

    private string PathOf(string name)
    {
        if (!BlobName.IsValid(name))
        {
            throw new ArgumentException($"'{name}' is not a blob name.", nameof(name));
        }

        var folder = CountyFolder();
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException($"'{name}' leads out of the county's folder.", nameof(name));
    }
}
