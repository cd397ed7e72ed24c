namespace CountyCloud.Traceability;

/// <summary>Why the stock of a lot changed.</summary>
public enum StockReason
{
    /// <summary>It came into being: sown, born, harvested, processed.</summary>
    Made,

    /// <summary>It was used up in a transformation.</summary>
    Used,

    /// <summary>It went to another place, a parcel or a carrier; the sum of such changes of an event is zero.</summary>
    Moved,

    /// <summary>It was sold to whoever uses it up.</summary>
    Sold,

    /// <summary>It came back from a buyer.</summary>
    Returned,

    /// <summary>It was destroyed or lost.</summary>
    Destroyed,
}
