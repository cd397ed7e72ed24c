namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>Where a run stands.</summary>
public enum JobRunState
{
    /// <summary>Waits for its first or its next try.</summary>
    Queued,

    /// <summary>A server works on it.</summary>
    Running,

    /// <summary>Done.</summary>
    Succeeded,

    /// <summary>Failed as often as it may; a person can let it try again.</summary>
    Failed,
}
