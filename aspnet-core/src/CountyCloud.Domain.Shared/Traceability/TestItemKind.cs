namespace CountyCloud.Traceability;

/// <summary>Kinds of test items (TRACE-25: M281 names the first five but one, Z75 those of the national food safety standards).</summary>
public enum TestItemKind
{
    /// <summary>Heavy metal.</summary>
    HeavyMetal,

    /// <summary>Pesticide residue.</summary>
    PesticideResidue,

    /// <summary>Residue of antibiotics and other veterinary drugs.</summary>
    AntibioticResidue,

    /// <summary>Trace element.</summary>
    TraceElement,

    /// <summary>Vitamin.</summary>
    Vitamin,

    /// <summary>Microbiology.</summary>
    Microbiology,

    /// <summary>Any other item, such as moisture or acidity.</summary>
    Other,
}
