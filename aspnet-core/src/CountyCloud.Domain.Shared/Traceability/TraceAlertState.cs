namespace CountyCloud.Traceability;

/// <summary>Where an alert stands (W-28).</summary>
public enum TraceAlertState
{
    /// <summary>Raised; nobody has looked at it.</summary>
    Raised,

    /// <summary>Somebody has said what it is.</summary>
    Assessed,

    /// <summary>It is decided what is done.</summary>
    ActionDecided,

    /// <summary>Over, with its result.</summary>
    Closed,
}
