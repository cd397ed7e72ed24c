namespace CountyCloud.Governance;

/// <summary>Post that calls a meeting.</summary>
public enum MeetingCaller
{
    /// <summary>Head of the leading group.</summary>
    LeadingGroupHead,

    /// <summary>Deputy head of the leading group.</summary>
    LeadingGroupDeputy,

    /// <summary>Programme office.</summary>
    ProgrammeOffice,

    /// <summary>Another post.</summary>
    Other,
}
