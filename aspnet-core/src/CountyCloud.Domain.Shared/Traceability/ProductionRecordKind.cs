namespace CountyCloud.Traceability;

/// <summary>What a production unit records (PROD-13, TRACE-15: Z61, Z65).</summary>
public enum ProductionRecordKind
{
    /// <summary>Forage and feeding.</summary>
    Forage,

    /// <summary>Breeding or growing.</summary>
    Breeding,

    /// <summary>Processing.</summary>
    Processing,

    /// <summary>Epidemic prevention and plant protection.</summary>
    EpidemicPrevention,
}
