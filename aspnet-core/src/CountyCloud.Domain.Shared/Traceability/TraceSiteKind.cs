namespace CountyCloud.Traceability;

/// <summary>What a place of the chain is.</summary>
public enum TraceSiteKind
{
    /// <summary>A plot (TRACE-04: the trail ends here).</summary>
    Plot,

    /// <summary>A pen or stable.</summary>
    Pen,

    /// <summary>A pasture.</summary>
    Pasture,

    /// <summary>A store.</summary>
    Store,

    /// <summary>A cold room.</summary>
    ColdRoom,

    /// <summary>A plant or workshop.</summary>
    Plant,

    /// <summary>A shop.</summary>
    Shop,

    /// <summary>A vehicle.</summary>
    Vehicle,
}
