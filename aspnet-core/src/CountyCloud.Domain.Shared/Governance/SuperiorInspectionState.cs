namespace CountyCloud.Governance;

/// <summary>Where an inspection from above stands (W-05).</summary>
public enum SuperiorInspectionState
{
    /// <summary>Announced or planned.</summary>
    Scheduled,

    /// <summary>Everything of the checklist is ready (M89).</summary>
    Prepared,

    /// <summary>Held, result recorded; stays as it is.</summary>
    Recorded,

    /// <summary>Not held.</summary>
    Cancelled,
}
