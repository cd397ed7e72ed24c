namespace CountyCloud.Governance;

/// <summary>Part of the monthly report that a follow-up comes from (M129).</summary>
public enum MonthlyReportPart
{
    /// <summary>Progress.</summary>
    Progress,

    /// <summary>Plan of the month.</summary>
    NextPlan,

    /// <summary>Problems.</summary>
    Problems,

    /// <summary>Support needed.</summary>
    SupportNeeded,

    /// <summary>Emergencies.</summary>
    Emergencies,
}
