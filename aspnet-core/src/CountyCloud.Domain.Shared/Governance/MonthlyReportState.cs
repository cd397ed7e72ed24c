namespace CountyCloud.Governance;

/// <summary>Where the report of a month stands (W-02).</summary>
public enum MonthlyReportState
{
    /// <summary>Not handed in yet.</summary>
    Due,

    /// <summary>Handed in.</summary>
    Reported,

    /// <summary>Something in it is followed up (M131).</summary>
    IssuesOpen,

    /// <summary>Everything is settled.</summary>
    Closed,
}
