using CountyCloud.Framework.MultiTenancy;
using Microsoft.Extensions.Logging;

namespace CountyCloud.Framework.Blobs;

/// <summary>
/// What every store of blobs has in common: the wall between counties, which names there are, and what is said when the store is down. A store only
/// keeps bytes under a key, which begins with the county (<see cref="TenantKey"/>).
/// </summary>
public abstract partial class BlobContainer(ICurrentTenant tenant, ILogger logger) : IBlobContainer, IBlobStoreHealth
{
    private static readonly TimeSpan HealthPatience = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public Task SaveAsync(string name, Stream content, CancellationToken cancellationToken = default) =>
        TryAsync(KeyOf(name), key => WriteAsync(key, content, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<Stream?> OpenReadAsync(string name, CancellationToken cancellationToken = default) =>
        TryAsync(KeyOf(name), key => OpenAsync(key, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken = default) =>
        TryAsync(KeyOf(name), key => RemoveAsync(key, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default) => TryAsync<IReadOnlyList<string>>(
        TenantKey.Prefix(tenant) + "/",
        async folder => [.. (await ListAsync(folder, cancellationToken)).Select(k => k[folder.Length..]).Where(BlobName.IsValid).Order(StringComparer.Ordinal)],
        cancellationToken);

    /// <inheritdoc />
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(HealthPatience);
        await TryAsync(string.Empty, _ => ProbeAsync(patience.Token), cancellationToken);
    }

    /// <summary>Stores a blob: wholly or not at all, without ever holding it in memory as a whole.</summary>
    protected abstract Task WriteAsync(string key, Stream content, CancellationToken cancellationToken);

    /// <summary>Opens a blob; null when there is none.</summary>
    protected abstract Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken);

    /// <summary>Deletes a blob; false when there is none.</summary>
    protected abstract Task<bool> RemoveAsync(string key, CancellationToken cancellationToken);

    /// <summary>Keys that begin with a county's folder.</summary>
    protected abstract Task<IReadOnlyList<string>> ListAsync(string folder, CancellationToken cancellationToken);

    /// <summary>Throws when nothing can be stored.</summary>
    protected abstract Task ProbeAsync(CancellationToken cancellationToken);

    /// <summary>What the store itself failed with, in words for the log and without a credential; null for any other failure.</summary>
    protected abstract string? FailureOf(Exception exception);

    private string KeyOf(string name) =>
        BlobName.IsValid(name) ? $"{TenantKey.Prefix(tenant)}/{name}" : throw new ArgumentException($"'{name}' is not a blob name.", nameof(name));

    private Task<bool> TryAsync(string key, Func<string, Task> work, CancellationToken cancellationToken) => TryAsync(
        key,
        async k =>
        {
            await work(k);
            return true;
        },
        cancellationToken);

    private async Task<T> TryAsync<T>(string key, Func<string, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(key);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && (e is OperationCanceledException ? "no answer in time" : FailureOf(e)) is { } failure)
        {
            LogFailure(GetType().Name, failure);
            throw new BlobStoreUnavailableException();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Store} failed: {Failure}")]
    private partial void LogFailure(string store, string failure);
}
