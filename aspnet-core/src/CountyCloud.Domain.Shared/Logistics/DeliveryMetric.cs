namespace CountyCloud.Logistics;

/// <summary>What a delivery service level measures.</summary>
public enum DeliveryMetric
{
    /// <summary>Longest time from receipt to hand-over.</summary>
    MaxDuration,

    /// <summary>Delivered on the day of receipt.</summary>
    SameDay,

    /// <summary>One run every so many days.</summary>
    Frequency,

    /// <summary>Routes and cycles are set by the county; no number.</summary>
    RouteAndCycle,
}
