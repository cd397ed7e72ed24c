namespace CountyCloud.Traceability;

/// <summary>Which way a trace is walked.</summary>
public enum TraceDirection
{
    /// <summary>Both ways.</summary>
    Both,

    /// <summary>To what came of it and where it went.</summary>
    Forward,

    /// <summary>To what it came from, down to the plot (TRACE-04).</summary>
    Backward,
}
