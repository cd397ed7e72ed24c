namespace CountyCloud.Traceability;

/// <summary>From what a recall, or the search in an emergency, begins (W-28, TRACE-26).</summary>
public enum RecallCause
{
    /// <summary>A lot, or the lot behind a code.</summary>
    Lot,

    /// <summary>A plot or another site: all lots that were there.</summary>
    Site,

    /// <summary>An input product: all lots that were treated with it.</summary>
    InputProduct,

    /// <summary>A failed test of a lot.</summary>
    FailedTest,

    /// <summary>A trace subject: all lots that it recorded or has.</summary>
    Subject,
}
