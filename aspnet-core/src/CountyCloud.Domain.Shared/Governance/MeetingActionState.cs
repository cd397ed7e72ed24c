namespace CountyCloud.Governance;

/// <summary>Where an action item of a meeting stands.</summary>
public enum MeetingActionState
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>No longer needed.</summary>
    Dropped,
}
