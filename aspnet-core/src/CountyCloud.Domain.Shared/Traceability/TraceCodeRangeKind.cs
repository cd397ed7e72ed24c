namespace CountyCloud.Traceability;

/// <summary>What happened to a range of codes.</summary>
public enum TraceCodeRangeKind
{
    /// <summary>They mark packages of a lot.</summary>
    Activated,

    /// <summary>They no longer hold.</summary>
    Voided,

    /// <summary>Their labels were lost.</summary>
    Lost,

    /// <summary>Their labels were stolen.</summary>
    Stolen,
}
