namespace CountyCloud.Governance;

/// <summary>Where a rectification stands (W-06).</summary>
public enum RectificationState
{
    /// <summary>A report with measures is due (M91).</summary>
    Opened,

    /// <summary>Measures are handed in, the correction runs.</summary>
    InCorrection,

    /// <summary>Completion is handed in and waits for the check.</summary>
    Submitted,

    /// <summary>Checked and not found good: to be corrected again.</summary>
    Reopened,

    /// <summary>Checked and found good.</summary>
    Closed,
}
