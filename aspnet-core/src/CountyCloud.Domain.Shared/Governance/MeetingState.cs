namespace CountyCloud.Governance;

/// <summary>Where a meeting stands (W-43).</summary>
public enum MeetingState
{
    /// <summary>Called.</summary>
    Called,

    /// <summary>Held; minutes are being written.</summary>
    Held,

    /// <summary>Minutes are final; actions are assigned.</summary>
    Minuted,

    /// <summary>Every action is done.</summary>
    ActionsDone,

    /// <summary>Not held.</summary>
    Cancelled,
}
