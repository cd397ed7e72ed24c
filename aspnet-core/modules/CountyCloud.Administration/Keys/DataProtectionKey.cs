using CountyCloud.Framework.Entities;

namespace CountyCloud.Administration.Keys;

/// <summary>
/// A key (or the revocation of keys) of the ring that protects session cookies, tokens and encrypted settings. It belongs to the platform: all processes on one
/// database share the ring.
/// </summary>
public sealed class DataProtectionKey : Entity
{
    /// <summary>Longest <see cref="Name"/>.</summary>
    public const int MaxNameLength = 256;

    /// <summary>A new one.</summary>
    public DataProtectionKey(Guid id, string name, string xml, DateTime creationTime)
    {
        Id = id;
        Name = name;
        Xml = xml;
        CreationTime = creationTime;
    }

    private DataProtectionKey()
    {
        Name = string.Empty;
        Xml = string.Empty;
    }

    /// <summary>What the framework calls it, for example <c>key-018f…</c>; only for people.</summary>
    public string Name { get; private set; }

    /// <summary>The element as the framework made it, its secret encrypted when a certificate or key file is configured.</summary>
    public string Xml { get; private set; }

    /// <summary>When it was stored (UTC).</summary>
    public DateTime CreationTime { get; private set; }
}
