using System.Collections.Concurrent;

namespace CountyCloud.Chaos;

/// <summary>What the product said it had done in a county, and what nobody knows of.</summary>
internal sealed class Acknowledged
{
    /// <summary>Approved allocations, by their reason.</summary>
    public ConcurrentDictionary<string, Guid> Decisions { get; } = new(StringComparer.Ordinal);

    /// <summary>Numbers of captured events.</summary>
    public ConcurrentDictionary<int, bool> Events { get; } = [];

    /// <summary>Submission keys of recorded steps.</summary>
    public ConcurrentDictionary<string, bool> Steps { get; } = new(StringComparer.Ordinal);

    /// <summary>Subjects of complaints with a receipt.</summary>
    public ConcurrentDictionary<string, bool> Complaints { get; } = new(StringComparer.Ordinal);

    /// <summary>Subjects of complaints whose answer never came. They have no key, so nobody sends them again: each is there once or not at all.</summary>
    public ConcurrentDictionary<string, bool> UnknownComplaints { get; } = new(StringComparer.Ordinal);

    /// <summary>Stored files with their content.</summary>
    public ConcurrentDictionary<Guid, string> Files { get; } = [];
}
