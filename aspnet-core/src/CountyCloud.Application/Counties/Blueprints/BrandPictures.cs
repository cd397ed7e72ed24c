using System.Globalization;
using System.Security.Cryptography;
using CountyCloud.Brands;
using CountyCloud.Framework.Blobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Counties;

/// <inheritdoc cref="IBrandPictures"/>
public sealed class BrandPictures(BlueprintAssets assets, IBlobContainer blobs, ICountyConfiguration configuration, IUnitOfWork unitOfWork, IDomainEventDispatcher events) : IBrandPictures
{
    /// <summary>Most bytes of all pictures of a county together, so that its blueprint still fits into a zip that can be imported.</summary>
    public const int MaxBytesTogether = 6 * 1024 * 1024;

    /// <inheritdoc />
    public async Task<BrandPictureDto> SaveAsync(string fileName, byte[] content, CancellationToken cancellationToken)
    {
        if (content.Length > BlueprintAssets.MaxBytes)
        {
            throw new BusinessException("Brands:PictureTooLarge", 400).WithData("kilobytes", BlueprintAssets.MaxBytes / 1024);
        }

        var type = PictureFormat.Of(content) ?? throw new BusinessException("Brands:PictureFormat", 400);
        var present = await assets.ReadAsync(cancellationToken);
        var used = (await configuration.GetAsync<BrandValues>(cancellationToken)).Select(b => BlueprintAssets.Folder + b.LogoFile).ToHashSet(StringComparer.Ordinal);
        var path = BlueprintAssets.Folder + NameFor(fileName, content, type);
        if (used.Contains(path) && present.TryGetValue(path, out var shown) && !shown.AsSpan().SequenceEqual(content))
        {
            path = Path.ChangeExtension(path, null) + "-" + HashOf(content) + ExtensionOf(type);
        }

        await MakeRoomAsync(present, used, path, content.Length, cancellationToken);
        await blobs.SaveAsync(path, new MemoryStream(content), cancellationToken);
        var file = path[BlueprintAssets.Folder.Length..];
        await unitOfWork.RunAsync(
            suppressRowAudit: false,
            async () =>
            {
                unitOfWork.Audit("BrandPictureUploaded", nameof(Brand), file, [new("file", file), new("bytes", content.Length.ToString(CultureInfo.InvariantCulture))]);
                await unitOfWork.SaveAsync(cancellationToken);
                await events.DispatchAsync(new CountyConfigurationChangedEvent(), cancellationToken);
            },
            cancellationToken);
        return new BrandPictureDto(file, type, content.Length);
    }

    // Pictures that no brand shows go first: they were chosen and never saved, or replaced.
    private async Task MakeRoomAsync(Dictionary<string, byte[]> present, HashSet<string> used, string path, int bytes, CancellationToken cancellationToken)
    {
        present.Remove(path);
        if (present.Values.Sum(p => (long)p.Length) + bytes <= MaxBytesTogether)
        {
            return;
        }

        if (present.Where(p => used.Contains(p.Key)).Sum(p => (long)p.Value.Length) + bytes > MaxBytesTogether)
        {
            throw new BusinessException("Brands:TooManyPictures", 400).WithData("megabytes", MaxBytesTogether / 1024 / 1024);
        }

        foreach (var name in present.Keys.Where(n => !used.Contains(n)))
        {
            await blobs.DeleteAsync(name, cancellationToken);
        }
    }

    /// <summary>The browser's name when it is plain; a name of the content else (Chinese letters cannot stand in an address).</summary>
    private static string NameFor(string fileName, byte[] content, string type)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        var isPlain = stem.Length is > 0 and <= 64 && !stem.Contains('/', StringComparison.Ordinal) && BlobName.IsValid(stem);
        return (isPlain ? stem : "brand-" + HashOf(content)) + ExtensionOf(type);
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..12];

    private static string ExtensionOf(string type) => type switch
    {
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        _ => ".webp",
    };
}
