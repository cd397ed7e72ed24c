namespace CountyCloud.Governance;

/// <summary>Where a request to change the approved plan stands (W-01).</summary>
public enum PlanChangeState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Before the leading group and the county government (M59).</summary>
    UnderApproval,

    /// <summary>Approved: the new version holds.</summary>
    Approved,

    /// <summary>Refused: the plan stays as it is.</summary>
    Rejected,
}
