namespace CountyCloud.Traceability;

/// <summary>On whose behalf a test is made.</summary>
public enum QualityTestKind
{
    /// <summary>The producer's or the county centre's own (M281).</summary>
    Own,

    /// <summary>A laboratory that depends on neither side.</summary>
    ThirdParty,

    /// <summary>Spot check of the market supervision (TRACE-28).</summary>
    SpotCheck,

    /// <summary>Monitoring of goods in circulation (TRACE-28: Z179).</summary>
    CirculationMonitoring,
}
