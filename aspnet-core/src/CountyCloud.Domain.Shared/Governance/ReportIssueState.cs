namespace CountyCloud.Governance;

/// <summary>Where a follow-up of the monthly report stands (GOV-13).</summary>
public enum ReportIssueState
{
    /// <summary>The office coordinates, guides, supervises (M131).</summary>
    Open,

    /// <summary>Brought before county leaders or departments (M131).</summary>
    Escalated,

    /// <summary>Solved.</summary>
    Solved,
}
