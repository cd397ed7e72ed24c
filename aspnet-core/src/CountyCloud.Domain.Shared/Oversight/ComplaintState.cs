namespace CountyCloud.Oversight;

/// <summary>Where a complaint stands (W-39).</summary>
public enum ComplaintState
{
    /// <summary>Arrived.</summary>
    Received,

    /// <summary>Entered by the office.</summary>
    Registered,

    /// <summary>Somebody is to answer it.</summary>
    Assigned,

    /// <summary>Answered.</summary>
    Answered,

    /// <summary>The citizen is content.</summary>
    Confirmed,

    /// <summary>The citizen is not content.</summary>
    Reopened,

    /// <summary>Done with.</summary>
    Closed,
}
