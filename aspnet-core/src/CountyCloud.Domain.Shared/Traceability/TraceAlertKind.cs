namespace CountyCloud.Traceability;

/// <summary>What the trace system warns of (TRACE-14: Z64; W-28).</summary>
public enum TraceAlertKind
{
    /// <summary>A test of a lot failed.</summary>
    FailedTest,

    /// <summary>A certificate or licence of a product is over, or soon will be.</summary>
    ExpiredCertificate,

    /// <summary>An input product was used after its last day.</summary>
    ExpiredInput,

    /// <summary>Something of a lot is left after its last day.</summary>
    ExpiredProduct,

    /// <summary>The cold chain was broken.</summary>
    TemperatureExcursion,

    /// <summary>Goods turned up whose origin nobody recorded.</summary>
    MissingLink,

    /// <summary>What went out does not match what came in.</summary>
    QuantityMismatch,

    /// <summary>A processing gave more or less than it can.</summary>
    YieldOutsideBand,

    /// <summary>A code was scanned as only a copied one is.</summary>
    SuspiciousScans,

    /// <summary>The filing of a trace subject is over, or soon will be.</summary>
    ExpiringSubject,

    /// <summary>The licence of a brand is suspended, withdrawn or over, or soon will be: the mark is withheld (W-29).</summary>
    LapsedLicence,

    /// <summary>A sensor of the cold chain has not reported for longer than the county allows.</summary>
    SilentDevice,
}
