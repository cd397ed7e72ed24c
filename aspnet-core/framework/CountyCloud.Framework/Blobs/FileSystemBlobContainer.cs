using CountyCloud.Framework.MultiTenancy;
using Microsoft.Extensions.Logging;

namespace CountyCloud.Framework.Blobs;

/// <summary>Where blobs lie on the file system.</summary>
public sealed class FileSystemBlobOptions
{
    /// <summary>Root folder; each county has a folder of its id under it.</summary>
    public string RootPath { get; set; } = string.Empty;
}

/// <summary>Blobs as files, one folder a county.</summary>
public sealed class FileSystemBlobContainer(FileSystemBlobOptions options, ICurrentTenant tenant, ILogger<FileSystemBlobContainer> logger) : BlobContainer(tenant, logger)
{
    /// <inheritdoc />
    protected override async Task WriteAsync(string key, Stream content, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Moving a finished file makes a half-written one invisible. Its name is no blob's, and its own: two may store the same at once.
        var temporary = PathOf(key[..(key.IndexOf('/', StringComparison.Ordinal) + 1)] + ".upload-" + Path.GetRandomFileName());
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await content.CopyToAsync(file, cancellationToken);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            if (Exists(temporary))
            {
                File.Delete(temporary);
            }

            throw;
        }
    }

    /// <inheritdoc />
    protected override Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        return Task.FromResult<Stream?>(Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null);
    }

    /// <inheritdoc />
    protected override Task<bool> RemoveAsync(string key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        var exists = Exists(path);
        if (exists)
        {
            File.Delete(path);
        }

        return Task.FromResult(exists);
    }

    /// <inheritdoc />
    protected override Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellationToken)
    {
        var root = Path.GetFullPath(options.RootPath);
        var path = Path.Combine(root, folder);
        IReadOnlyList<string> keys = Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))]
            : [];
        return Task.FromResult(keys);
    }

    /// <inheritdoc />
    protected override async Task ProbeAsync(CancellationToken cancellationToken)
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

    /// <inheritdoc />
    protected override string? FailureOf(Exception exception) => exception is IOException or UnauthorizedAccessException ? exception.Message : null;

    // Unlike File.Exists it tells "not there" from "cannot be looked at".
    private static bool Exists(string path)
    {
        try
        {
            _ = File.GetAttributes(path);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    private string PathOf(string key)
    {
        var root = Path.GetFullPath(options.RootPath);
        var path = Path.GetFullPath(Path.Combine(root, key));
        return path.StartsWith(Path.Combine(root, key[..key.IndexOf('/', StringComparison.Ordinal)]) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException($"'{key}' leads out of the county's folder.", nameof(key));
    }
}
