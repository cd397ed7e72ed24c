namespace CountyCloud.Framework.Events;

/// <summary>
/// For what a county tells the platform. Where both share a database it is written in the same transaction; a county with a database of its own stores an event
/// with its change and the platform's rows follow (docs/tenancy.md).
/// </summary>
public interface ICountyOutbox
{
    /// <summary>True when the current county's rows lie in another database than the platform's.</summary>
    bool IsApart { get; }

    /// <summary>Stores an event with what the county is about to save.</summary>
    void Add(IDistributedEvent distributedEvent);
}
