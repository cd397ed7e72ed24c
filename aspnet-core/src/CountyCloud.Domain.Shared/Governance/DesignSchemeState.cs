namespace CountyCloud.Governance;

/// <summary>Where a version of a design scheme stands.</summary>
public enum DesignSchemeState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Under approval.</summary>
    Submitted,

    /// <summary>Returned for change.</summary>
    Returned,

    /// <summary>Approved; its budget binds the sub-project (M99).</summary>
    Approved,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>A later version was approved.</summary>
    Superseded,
}
