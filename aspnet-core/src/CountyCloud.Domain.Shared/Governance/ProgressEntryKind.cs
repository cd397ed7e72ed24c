namespace CountyCloud.Governance;

/// <summary>What an entry of a sub-project's progress tells.</summary>
public enum ProgressEntryKind
{
    /// <summary>The contractor reports.</summary>
    Report,

    /// <summary>The contractor reports a node finished, with photographs.</summary>
    NodeReported,

    /// <summary>The node was found finished on site (M101).</summary>
    NodeVerified,

    /// <summary>The node was found unfinished on site.</summary>
    NodeRefused,

    /// <summary>Work started.</summary>
    Started,

    /// <summary>The contractor reports the whole sub-project finished.</summary>
    Completed,

    /// <summary>The office closed the sub-project.</summary>
    Closed,
}
