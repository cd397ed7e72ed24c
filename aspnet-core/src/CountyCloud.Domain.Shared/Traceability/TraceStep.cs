namespace CountyCloud.Traceability;

/// <summary>A step in the life of a product that people record (TRACE-15, W-27). Each becomes one EPCIS event: docs/contexts/traceability.md has the map.</summary>
public enum TraceStep
{
    /// <summary>A crop was sown or planted on a plot; its lot begins.</summary>
    Sowing,

    /// <summary>An animal or a brood was born or brought in; its lot begins.</summary>
    Birth,

    /// <summary>Pesticide, veterinary drug, feed or fertiliser was given; may open a withdrawal period.</summary>
    InputUse,

    /// <summary>Harvested, gathered or picked; the lot of the harvest begins.</summary>
    Harvest,

    /// <summary>Slaughtered; animals become carcasses.</summary>
    Slaughter,

    /// <summary>Bought by a purchasing company.</summary>
    Purchase,

    /// <summary>Sorted into grades.</summary>
    Grading,

    /// <summary>Processed: inputs become outputs.</summary>
    Processing,

    /// <summary>Inspected or tested.</summary>
    Testing,

    /// <summary>Packed into a larger whole.</summary>
    Packing,

    /// <summary>Taken out of a larger whole.</summary>
    Unpacking,

    /// <summary>Put into a store.</summary>
    Storing,

    /// <summary>Readings of the cold chain.</summary>
    ColdChainReading,

    /// <summary>Sent.</summary>
    Shipping,

    /// <summary>Received.</summary>
    Receiving,

    /// <summary>Sold to whoever uses it up.</summary>
    Selling,

    /// <summary>Came back from a buyer.</summary>
    Returning,

    /// <summary>Destroyed or lost.</summary>
    Disposing,
}

/// <summary>State of a lot (W-27).</summary>
public enum LotState
{
    /// <summary>Growing or grown; at its producer.</summary>
    Grown,

    /// <summary>Bought by a purchaser.</summary>
    Purchased,

    /// <summary>Came out of processing.</summary>
    Processed,

    /// <summary>In a store.</summary>
    InStock,

    /// <summary>On its way, or with the selling company.</summary>
    Shipped,

    /// <summary>Nothing is left: sold, used up or destroyed.</summary>
    Sold,
}
