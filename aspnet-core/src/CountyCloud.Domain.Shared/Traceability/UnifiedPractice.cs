namespace CountyCloud.Traceability;

/// <summary>One of the five unifications of a producer (PROD-05: Z60).</summary>
public enum UnifiedPractice
{
    /// <summary>Unified organisation.</summary>
    Organisation,

    /// <summary>Unified production.</summary>
    Production,

    /// <summary>Unified fertilising.</summary>
    Fertilising,

    /// <summary>Unified epidemic prevention.</summary>
    EpidemicPrevention,

    /// <summary>Unified supervision.</summary>
    Supervision,
}
