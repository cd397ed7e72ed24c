namespace CountyCloud.Governance;

/// <summary>Kind of meeting (W-43).</summary>
public enum MeetingKind
{
    /// <summary>Leading group (M47).</summary>
    LeadingGroup,

    /// <summary>Joint meeting of member units and contractor (C173).</summary>
    Joint,

    /// <summary>Kick-off (C153, K65).</summary>
    KickOff,

    /// <summary>Any other.</summary>
    Other,
}
