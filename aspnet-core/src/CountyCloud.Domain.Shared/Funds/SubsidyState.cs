namespace CountyCloud.Funds;

/// <summary>Where a subsidy stands (W-15).</summary>
public enum SubsidyState
{
    /// <summary>Claimed or planned; its basis is to be checked.</summary>
    Claimed,

    /// <summary>Checked and under approval.</summary>
    Checked,

    /// <summary>Approved; finance may pay.</summary>
    Approved,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>Taken back.</summary>
    Withdrawn,
}
