namespace CountyCloud.Funds;

/// <summary>Where an audit or inspection of funds stands (W-14).</summary>
public enum FundInspectionState
{
    /// <summary>Scheduled.</summary>
    Scheduled,

    /// <summary>Begun.</summary>
    InProgress,

    /// <summary>Findings are issued and wait for replies.</summary>
    FindingsIssued,

    /// <summary>All findings are replied to.</summary>
    Replied,

    /// <summary>Closed.</summary>
    Closed,
}
