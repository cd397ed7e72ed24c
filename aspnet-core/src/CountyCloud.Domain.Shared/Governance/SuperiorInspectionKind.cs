namespace CountyCloud.Governance;

/// <summary>Kind of inspection from above or outside (W-05, W-14, W-43).</summary>
public enum SuperiorInspectionKind
{
    /// <summary>Inspection by a superior body (M89).</summary>
    Inspection,

    /// <summary>Mid-term evaluation (Z165); passed, it releases the second instalment (Z119).</summary>
    MidTermEvaluation,

    /// <summary>Acceptance by a superior body (Z167, K76).</summary>
    Acceptance,

    /// <summary>Performance evaluation, also by a third party (C161).</summary>
    PerformanceEvaluation,

    /// <summary>Audit or inspection of funds (W-14: M111, Z1272).</summary>
    FundAudit,

    /// <summary>Supervision of departments and townships with a report to the leading group (F-10: C181, K78).</summary>
    Supervision,
}
