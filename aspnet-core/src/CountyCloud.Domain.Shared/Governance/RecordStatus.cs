namespace CountyCloud.Governance;

/// <summary>How something that the county registers stands (GOV-46, GOV-52).</summary>
public enum RecordStatus
{
    /// <summary>Named in a plan, not begun.</summary>
    Planned,

    /// <summary>Being drawn up or considered.</summary>
    UnderWay,

    /// <summary>Issued, in force or done.</summary>
    InForce,

    /// <summary>No longer in force.</summary>
    Ended,

    /// <summary>Applied for and accepted.</summary>
    Accepted,

    /// <summary>Applied for and declined.</summary>
    Declined,
}
