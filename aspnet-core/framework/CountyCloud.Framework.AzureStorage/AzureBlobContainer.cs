using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.Extensions.Logging;

namespace CountyCloud.Framework.AzureStorage;

/// <summary>Blobs in one container of Azure Storage, the county's id first in every name.</summary>
public sealed class AzureBlobContainer(AzureBlobOptions options, ICurrentTenant tenant, ILogger<AzureBlobContainer> logger) : Blobs.BlobContainer(tenant, logger)
{
    /// <summary>Metadata with the SHA-256 of the content, hexadecimal.</summary>
    public const string HashMetadata = "sha256";

    /// <summary>Bytes that are held in memory and sent at once.</summary>
    public const int BlockBytes = 4 * 1024 * 1024;

    // The storage library calls this assembly, which its package does not bring here (etc/build/registry-gaps-azure.targets); naming a type of it makes every build copy it.
    internal static readonly Type Checksums = typeof(System.IO.Hashing.Crc64);

    private const string Probe = ".health";

    private readonly BlobContainerClient _container = Connect(options);

    /// <inheritdoc />
    protected override async Task WriteAsync(string key, Stream content, CancellationToken cancellationToken)
    {
        var blob = _container.GetBlockBlobClient(key);
        var buffer = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var bytes = await ReadAsync();
            if (bytes < BlockBytes)
            {
                var metadata = Metadata(hash);
                await InContainerAsync(() => blob.UploadAsync(Buffered(bytes), new BlobUploadOptions { Metadata = metadata }, cancellationToken), cancellationToken);
                return;
            }

            // Blocks are nobody's until the list of them is committed; those of an upload that ended early are forgotten by the store.
            var upload = Guid.CreateVersion7().ToString("N");
            var blocks = new List<string>();
            for (; bytes > 0; bytes = await ReadAsync())
            {
                var block = Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{upload}-{blocks.Count:00000}")));
                var length = bytes;
                await InContainerAsync(() => blob.StageBlockAsync(block, Buffered(length), cancellationToken: cancellationToken), cancellationToken);
                blocks.Add(block);
            }

            await blob.CommitBlockListAsync(blocks, new CommitBlockListOptions { Metadata = Metadata(hash) }, cancellationToken);

            async Task<int> ReadAsync()
            {
                var read = await content.ReadAtLeastAsync(buffer.AsMemory(0, BlockBytes), BlockBytes, throwOnEndOfStream: false, cancellationToken);
                hash.AppendData(buffer, 0, read);
                return read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        MemoryStream Buffered(int length) => new(buffer, 0, length, writable: false);
    }

    /// <inheritdoc />
    protected override async Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return (await _container.GetBlobClient(key).DownloadStreamingAsync(cancellationToken: cancellationToken)).Value.Content;
        }
        catch (RequestFailedException e) when (IsMissing(e))
        {
            return null;
        }
    }

    /// <inheritdoc />
    protected override async Task<bool> RemoveAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await _container.GetBlobClient(key).DeleteIfExistsAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (IsMissing(e))
        {
            return false;
        }
    }

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        try
        {
            await foreach (var blob in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, cancellationToken))
            {
                keys.Add(blob.Name);
            }
        }
        catch (RequestFailedException e) when (IsMissing(e))
        {
            // No container yet: nobody has stored anything.
        }

        return keys;
    }

    /// <inheritdoc />
    protected override Task ProbeAsync(CancellationToken cancellationToken) =>
        InContainerAsync(() => _container.GetBlockBlobClient(Probe).UploadAsync(new MemoryStream("ok"u8.ToArray()), new BlobUploadOptions(), cancellationToken), cancellationToken);

    /// <inheritdoc />
    protected override string? FailureOf(Exception exception) => exception switch
    {
        // Its whole text may hold what a request was signed with; without a status there was no answer that could.
        RequestFailedException { Status: 0, InnerException: { } cause } => cause.Message,
        RequestFailedException e => string.Create(CultureInfo.InvariantCulture, $"status {e.Status} {e.ErrorCode}"),
        AggregateException { InnerExceptions: [.., var last] } => FailureOf(last),
        OperationCanceledException => "no answer in time",
        (IOException and not (FileNotFoundException or FileLoadException)) or HttpRequestException => exception.Message,
        _ => null,
    };

    private static Dictionary<string, string> Metadata(IncrementalHash hash) => new(StringComparer.Ordinal) { [HashMetadata] = Convert.ToHexStringLower(hash.GetHashAndReset()) };

    private static bool IsMissing(RequestFailedException e) => e.ErrorCode == BlobErrorCode.BlobNotFound || e.ErrorCode == BlobErrorCode.ContainerNotFound;

    // The container is made when it is needed for the first time, also when it was lost.
    private async Task InContainerAsync(Func<Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await write();
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await write();
        }
    }

    private static BlobContainerClient Connect(AzureBlobOptions options)
    {
        // Somebody waits for the answer: two more tries, soon, and none that hangs.
        var client = new BlobClientOptions
        {
            Retry = { Mode = RetryMode.Exponential, MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(200), MaxDelay = TimeSpan.FromSeconds(1), NetworkTimeout = TimeSpan.FromSeconds(8) },
            Diagnostics = { IsLoggingContentEnabled = false, IsTelemetryEnabled = false },
            TransferValidation = { Upload = { ChecksumAlgorithm = StorageChecksumAlgorithm.MD5 } },
        };
        if (options.ConnectionString is { Length: > 0 } connection)
        {
            try
            {
                return new BlobContainerClient(connection, options.Container, client);
            }
            catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
            {
                // Without its cause, which may repeat what it could not read.
                throw new InvalidOperationException("Blobs:Azure:ConnectionString is not a connection string of Azure Storage.");
            }
        }

        if (!Uri.TryCreate(options.AccountUrl, UriKind.Absolute, out var account) || (account.Scheme != Uri.UriSchemeHttps && !account.IsLoopback) || account.Query.Length > 0 || account.UserInfo.Length > 0)
        {
            throw new InvalidOperationException("Blobs:Azure needs a ConnectionString, or an AccountUrl (https, without a credential in it) with an AccountKey or a SasToken.");
        }

        var container = new Uri($"{account.ToString().TrimEnd('/')}/{options.Container}");
        return options switch
        {
            { AccountKey: { Length: > 0 } key } => new BlobContainerClient(container, KeyOf(account, key), client),
            { SasToken: { Length: > 0 } token } => new BlobContainerClient(container, new AzureSasCredential(token.TrimStart('?')), client),
            _ => throw new InvalidOperationException("Blobs:Azure:AccountUrl needs Blobs:Azure:AccountKey or Blobs:Azure:SasToken."),
        };
    }

    private static StorageSharedKeyCredential KeyOf(Uri account, string key)
    {
        try
        {
            return new StorageSharedKeyCredential(new BlobUriBuilder(account).AccountName, key);
        }
        catch (FormatException)
        {
            throw new InvalidOperationException("Blobs:Azure:AccountKey is not base64.");
        }
    }
}
