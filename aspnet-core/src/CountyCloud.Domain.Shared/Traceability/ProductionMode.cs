namespace CountyCloud.Traceability;

/// <summary>How a production unit works (PROD-13: Z60, Z61).</summary>
public enum ProductionMode
{
    /// <summary>Without a special standard.</summary>
    Conventional,

    /// <summary>Pollution-free.</summary>
    PollutionFree,

    /// <summary>Green food.</summary>
    Green,

    /// <summary>Organic.</summary>
    Organic,
}
