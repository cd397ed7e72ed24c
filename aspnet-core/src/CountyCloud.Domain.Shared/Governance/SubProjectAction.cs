namespace CountyCloud.Governance;

/// <summary>What can be done with a sub-project; pages ask which of these the caller may do now and what stands in the way.</summary>
public enum SubProjectAction
{
    /// <summary>Change its plan: lines, nodes, days.</summary>
    Edit,

    /// <summary>Remove it; only before anything happened.</summary>
    Delete,

    /// <summary>Record contractor and day of the contract.</summary>
    SetContract,

    /// <summary>Write and hand in a design scheme (M69).</summary>
    SubmitScheme,

    /// <summary>Start work (M69「方可实施」).</summary>
    Start,

    /// <summary>Report progress with photographs (M99).</summary>
    ReportProgress,

    /// <summary>Confirm a reported node on site (M101).</summary>
    VerifyProgress,

    /// <summary>Report it finished (M83).</summary>
    Complete,

    /// <summary>Ask for the acceptance of a finished node (M83).</summary>
    RequestNodeAcceptance,

    /// <summary>Ask for its acceptance (M83, M103).</summary>
    RequestAcceptance,

    /// <summary>Open a rectification (M85, M91).</summary>
    OpenRectification,

    /// <summary>Halt it (M73).</summary>
    Halt,

    /// <summary>Close it after acceptance.</summary>
    Close,
}
