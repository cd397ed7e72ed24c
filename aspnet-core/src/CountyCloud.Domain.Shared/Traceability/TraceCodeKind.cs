namespace CountyCloud.Traceability;

/// <summary>What a trace code stands for.</summary>
public enum TraceCodeKind
{
    /// <summary>One package: no two carry the same code (TRACE-06).</summary>
    Item,

    /// <summary>A lot: all its packages carry the same code.</summary>
    Lot,
}
