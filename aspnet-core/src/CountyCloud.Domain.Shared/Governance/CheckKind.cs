namespace CountyCloud.Governance;

/// <summary>Kind of a check of the programme by the county itself.</summary>
public enum CheckKind
{
    /// <summary>Actual values of a period beside the targets (DATA-05).</summary>
    TargetReview,

    /// <summary>Results of a phase beside those expected at its end (GOV-49).</summary>
    PhaseClosing,

    /// <summary>Full self-check before the acceptance (GOV-29).</summary>
    SelfCheck,
}
