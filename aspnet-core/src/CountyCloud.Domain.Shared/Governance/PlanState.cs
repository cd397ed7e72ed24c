namespace CountyCloud.Governance;

/// <summary>Where a version of the implementation plan stands (W-01).</summary>
public enum PlanState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Before the leading group and the county government (M55).</summary>
    UnderApproval,

    /// <summary>Approved and locked (M55).</summary>
    Approved,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>A later version holds.</summary>
    Superseded,
}
