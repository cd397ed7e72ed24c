namespace CountyCloud.Framework.Blobs;

/// <summary>Tells whether the blob store works.</summary>
public interface IBlobStoreHealth
{
    /// <summary>Throws when nothing can be stored.</summary>
    Task CheckAsync(CancellationToken cancellationToken);
}
