namespace CountyCloud.Traceability;

/// <summary>What a device or system of the trace chain is (TRACE-21: Z64; TRACE-23: K38).</summary>
public enum TraceDeviceKind
{
    /// <summary>Sensor of the surroundings: temperature, humidity, soil (K38).</summary>
    Sensor,

    /// <summary>Camera (K38).</summary>
    Camera,

    /// <summary>Network device that hands readings on (K38).</summary>
    NetworkDevice,

    /// <summary>Scanner of codes.</summary>
    Scanner,

    /// <summary>Printer of labels.</summary>
    Printer,

    /// <summary>Query equipment: touch screen, terminal.</summary>
    QueryTerminal,

    /// <summary>Software or system.</summary>
    Software,
}
