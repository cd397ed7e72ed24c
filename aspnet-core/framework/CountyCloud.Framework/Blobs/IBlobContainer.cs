namespace CountyCloud.Framework.Blobs;

/// <summary>Keeps files of the current county. A name never leads out of the county's container.</summary>
public interface IBlobContainer
{
    /// <summary>Stores a file under a name; replaces one of the same name.</summary>
    Task SaveAsync(string name, Stream content, CancellationToken cancellationToken = default);

    /// <summary>Opens a file, or null when there is none.</summary>
    Task<Stream?> OpenReadAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Deletes a file; false when there is none.</summary>
    Task<bool> DeleteAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Names of all files of the county.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default);
}
