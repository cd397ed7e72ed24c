namespace CountyCloud.Approvals;

/// <summary>Where an approval stands.</summary>
public enum ApprovalState
{
    /// <summary>Waits for the current step.</summary>
    Pending,

    /// <summary>Returned to whoever asked, for change; goes on when sent in again.</summary>
    Returned,

    /// <summary>All steps approved.</summary>
    Approved,

    /// <summary>Refused for good.</summary>
    Rejected,

    /// <summary>Taken back by whoever asked.</summary>
    Withdrawn,
}
