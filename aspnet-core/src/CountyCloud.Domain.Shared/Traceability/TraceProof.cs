namespace CountyCloud.Traceability;

/// <summary>Report of the system that proves a promise (TRACE-12).</summary>
public enum TraceProof
{
    /// <summary>What was recorded of a lot, step by step.</summary>
    ProductionRecord,

    /// <summary>What a consumer finds by the code.</summary>
    PublicQuery,

    /// <summary>Where a lot came from.</summary>
    BackwardTrace,

    /// <summary>Where a lot went.</summary>
    ForwardTrace,

    /// <summary>Alerts with owner, action and result.</summary>
    Alerts,

    /// <summary>Responsible department of every step.</summary>
    Responsibility,

    /// <summary>Recalls and drills with their results.</summary>
    Recall,

    /// <summary>Tests of lots with their reports.</summary>
    TestReports,
}
