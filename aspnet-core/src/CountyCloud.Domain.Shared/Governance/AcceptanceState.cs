namespace CountyCloud.Governance;

/// <summary>Where an acceptance stands (W-04, W-05).</summary>
public enum AcceptanceState
{
    /// <summary>The contractor checks itself and gathers the papers (M83).</summary>
    SelfCheck,

    /// <summary>Handed in; waits for the on-site check.</summary>
    Submitted,

    /// <summary>Checked on site; waits for the opinion.</summary>
    SiteVerified,

    /// <summary>The opinion is given; waits for approval (M83).</summary>
    UnderApproval,

    /// <summary>Something must be improved first (M85).</summary>
    RectificationRequired,

    /// <summary>Passed.</summary>
    Approved,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>Passed and filed in the archive (Z167).</summary>
    Filed,
}
