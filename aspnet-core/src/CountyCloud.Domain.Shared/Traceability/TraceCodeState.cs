namespace CountyCloud.Traceability;

/// <summary>Where a trace code stands in its life (W-27).</summary>
public enum TraceCodeState
{
    /// <summary>Issued as a number.</summary>
    Generated,

    /// <summary>Printed on a label.</summary>
    Printed,

    /// <summary>The label is on a package.</summary>
    Attached,

    /// <summary>Stands for a package of a lot.</summary>
    Activated,

    /// <summary>Activated, and somebody has asked for it.</summary>
    Queried,

    /// <summary>No longer holds: spoiled label, recalled package.</summary>
    Voided,

    /// <summary>The label was lost.</summary>
    Lost,

    /// <summary>The label was stolen.</summary>
    Stolen,
}
