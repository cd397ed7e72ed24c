namespace CountyCloud.Tasks;

/// <summary>Where a task stands.</summary>
public enum WorkTaskState
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>No longer needed.</summary>
    Dropped,
}
