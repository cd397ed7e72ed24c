namespace CountyCloud.Oversight;

/// <summary>How a target is compared.</summary>
public enum TargetOperator
{
    /// <summary>No number.</summary>
    None,

    /// <summary>=</summary>
    Equal,

    /// <summary>≥</summary>
    AtLeast,

    /// <summary>≤</summary>
    AtMost,

    /// <summary>Growth over the baseline of at least so many percent.</summary>
    GrowthAtLeast,

    /// <summary>Within a range.</summary>
    Between,

    /// <summary>Done within the time.</summary>
    Within,

    /// <summary>Once in each so many days.</summary>
    OncePer,
}
