namespace CountyCloud.Traceability;

/// <summary>What of a lot a line of a recall tells.</summary>
public enum RecallItemKind
{
    /// <summary>What is left, at a place.</summary>
    Stock,

    /// <summary>What was sold there and did not come back.</summary>
    Sold,
}
