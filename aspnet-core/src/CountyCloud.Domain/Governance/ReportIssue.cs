using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>A point of a monthly report that the office follows up until it is solved (GOV-13).</summary>
public sealed class ReportIssue : Entity, IMultiTenant
{
    private ReportIssue()
    {
    }

    internal ReportIssue(Guid id, Guid reportId, MonthlyReportPart part, string text, string owner, DateOnly? dueOn)
    {
        Id = id;
        ReportId = reportId;
        Part = part;
        Text = text;
        Owner = owner;
        DueOn = dueOn;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Report.</summary>
    public Guid ReportId { get; private set; }

    /// <summary>Part of the report.</summary>
    public MonthlyReportPart Part { get; private set; }

    /// <summary>What it is about.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Post that looks after it.</summary>
    public string Owner { get; private set; } = string.Empty;

    /// <summary>Last day; null without a limit.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public ReportIssueState State { get; private set; }

    /// <summary>Leaders or department before whom it was brought.</summary>
    public string? EscalatedTo { get; private set; }

    /// <summary>Day of that.</summary>
    public DateOnly? EscalatedOn { get; private set; }

    /// <summary>What was done.</summary>
    public string? Note { get; private set; }

    /// <summary>Day on which it was solved.</summary>
    public DateOnly? SolvedOn { get; private set; }

    internal void Escalate(string to, string? note, DateOnly day)
    {
        (State, EscalatedTo, EscalatedOn, Note) = (ReportIssueState.Escalated, to, day, note ?? Note);
    }

    internal void Solve(string note, DateOnly day)
    {
        (State, Note, SolvedOn) = (ReportIssueState.Solved, note, day);
    }
}
