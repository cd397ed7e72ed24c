namespace CountyCloud.Logistics;

/// <summary>Unit of a delivery service level.</summary>
public enum DeliveryUnit
{
    /// <summary>No number.</summary>
    None,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Days per run.</summary>
    DaysPerRun,
}
