namespace CountyCloud.Traceability;

/// <summary>State of a device.</summary>
public enum TraceDeviceState
{
    /// <summary>Registered, not in use yet.</summary>
    Registered,

    /// <summary>In use: it may write into the trace record.</summary>
    InUse,

    /// <summary>Given up; what it wrote stays.</summary>
    Retired,
}
