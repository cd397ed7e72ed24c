namespace CountyCloud.Traceability;

/// <summary>State of a trace subject's filing (W-26).</summary>
public enum TraceSubjectState
{
    /// <summary>Applied; papers are gathered.</summary>
    Applied,

    /// <summary>Its papers and facts were checked.</summary>
    Checked,

    /// <summary>Filed; it has a code and takes part.</summary>
    Filed,

    /// <summary>Suspended: it keeps its code and may record nothing.</summary>
    Suspended,

    /// <summary>Cancelled for good.</summary>
    Cancelled,
}
