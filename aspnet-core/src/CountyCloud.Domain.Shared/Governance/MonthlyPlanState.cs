namespace CountyCloud.Governance;

/// <summary>Where a monthly plan stands (W-02).</summary>
public enum MonthlyPlanState
{
    /// <summary>Handed in; the other side has not agreed yet.</summary>
    Submitted,

    /// <summary>Sent back with a remark.</summary>
    Returned,

    /// <summary>Agreed by both sides (M63).</summary>
    Agreed,
}
