namespace CountyCloud.Framework.Events;

/// <summary>Where a stored event stands.</summary>
public enum OutboxState
{
    /// <summary>Waits for its handlers.</summary>
    Pending,

    /// <summary>All handlers have handled it.</summary>
    Done,

    /// <summary>Failed too often, or nobody knows it: it waits for a person, and the county's next events no longer wait for it.</summary>
    Parked,

    /// <summary>Given up by a person.</summary>
    Discarded,
}
