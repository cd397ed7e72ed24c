namespace CountyCloud.Traceability;

/// <summary>State of a case of supply-chain service.</summary>
public enum SupplyCaseState
{
    /// <summary>Ordered.</summary>
    Ordered,

    /// <summary>Taken on: somebody does it until a day.</summary>
    Accepted,

    /// <summary>Done, with a result; the producer is to confirm it.</summary>
    Delivered,

    /// <summary>Confirmed by the producer or, for it, by the office.</summary>
    Confirmed,

    /// <summary>Declined, with a reason.</summary>
    Declined,

    /// <summary>Taken back by the producer before it was taken on.</summary>
    Withdrawn,
}
