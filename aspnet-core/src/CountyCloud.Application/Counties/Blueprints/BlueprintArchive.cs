using System.IO.Compression;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Counties;

/// <summary>Reads and writes the files of a blueprint with limits, in memory only.</summary>
internal static class BlueprintArchive
{
    /// <summary>Most files.</summary>
    public const int MaxFiles = 200;

    /// <summary>Most bytes of all files together, unpacked.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    public static BlueprintFiles ReadZip(Stream zip)
    {
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            var budget = MaxBytes;
            foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                var path = SafePath(entry.FullName);
                if (files.Count >= MaxFiles)
                {
                    throw new BusinessException("Blueprints:TooManyFiles", 400).WithData("max", MaxFiles);
                }

                using var stream = entry.Open();
                files[path] = ReadLimited(stream, ref budget);
            }

            return StripCommonFolder(files);
        }
        catch (InvalidDataException)
        {
            throw new BusinessException("Blueprints:MalformedZip", 400);
        }
    }

    public static BlueprintFiles ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new BusinessException("Blueprints:FolderMissing", 400).WithData("folder", folder);
        }

        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var budget = MaxBytes;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(file);
            files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = ReadLimited(stream, ref budget);
        }

        return new BlueprintFiles(files);
    }

    public static async Task WriteZipAsync(BlueprintFiles files, Stream target, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, content) in files.Files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(path);

            // A fixed time makes the export of an unchanged county the same bytes.
            entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
            await using var stream = entry.Open();
            await stream.WriteAsync(content, cancellationToken);
        }
    }

    private static string SafePath(string name)
    {
        var isSafe = name.Length > 0 && !name.StartsWith('/') && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal)
            && !name.Split('/').Any(p => p is ".." or "." or "");
        return isSafe ? name : throw new BusinessException("Blueprints:PathLeadsOut", 400).WithData("path", name);
    }

    private static byte[] ReadLimited(Stream stream, ref int budget)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            budget -= read;
            if (budget < 0)
            {
                throw new BusinessException("Blueprints:TooLarge", 400).WithData("max", MaxBytes / 1024 / 1024);
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    // A zip made of a folder has that folder in front of every path.
    private static BlueprintFiles StripCommonFolder(Dictionary<string, byte[]> files)
    {
        var folder = files.Keys.FirstOrDefault(k => k.EndsWith("/county.yaml", StringComparison.Ordinal) && k.Count(c => c == '/') == 1)?.Split('/')[0];
        return folder is not null && !files.ContainsKey("county.yaml") && files.Keys.All(k => k.StartsWith(folder + "/", StringComparison.Ordinal))
            ? new BlueprintFiles(files.ToDictionary(f => f.Key[(folder.Length + 1)..], f => f.Value, StringComparer.Ordinal))
            : new BlueprintFiles(files);
    }
}
