namespace CountyCloud.Traceability;

/// <summary>State of goods of the supply-chain register.</summary>
public enum SupplyItemState
{
    /// <summary>They can be had.</summary>
    Offered,

    /// <summary>They are offered no more; what was recorded stays.</summary>
    Ended,
}
