using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>
/// The report of a contractor on a month (F-05, GOV-12, GOV-13). There is one a month and contractor; what was handed in is kept, a
/// correction is a further version.
/// </summary>
public sealed class MonthlyReport : CountyDocument
{
    private readonly List<MonthlyReportVersion> _versions = [];
    private readonly List<ReportIssue> _issues = [];

    private MonthlyReport()
    {
    }

    private MonthlyReport(Guid id, DocumentHead head, DateOnly period, DateOnly? dueOn)
        : base(id, head)
    {
        Period = MonthlyCycleRules.MonthOf(period);
        DueOn = dueOn;
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.MonthlyReport;

    /// <summary>First day of the month that is reported.</summary>
    public DateOnly Period { get; private set; }

    /// <summary>Last day for it, inclusive (M129); null without a limit.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public MonthlyReportState State { get; private set; }

    /// <summary>Day on which it was first handed in.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>True when it was not there at the end of the last day; stays true.</summary>
    public bool IsLate { get; private set; }

    /// <summary>What was handed in, oldest first.</summary>
    public IReadOnlyList<MonthlyReportVersion> Versions => _versions;

    /// <summary>What the office follows up.</summary>
    public IReadOnlyList<ReportIssue> Issues => _issues;

    /// <summary>The newest version; null before the first.</summary>
    public MonthlyReportVersion? Current => _versions.MaxBy(v => v.Version);

    /// <summary>A report that is awaited.</summary>
    public static MonthlyReport Expect(Guid id, DocumentHead head, DateOnly period, DateOnly? dueOn) => new(id, head, period, dueOn);

    /// <summary>Hands it in.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It was handed in before.</exception>
    public void Submit(Guid versionId, MonthlyReportContent content, string userName, DateOnly day, DateTime time)
    {
        CheckRule(new ReportOfAMonthIsHandedInOnceRule(Number, Period, State != MonthlyReportState.Due));
        _versions.Add(new MonthlyReportVersion(versionId, Id, 1, content, userName, time));
        State = MonthlyReportState.Reported;
        SubmittedOn = day;
        IsLate = IsLate || day > DueOn;
    }

    /// <summary>Adds a corrected version.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It was not handed in yet, or is closed.</exception>
    public void Correct(Guid versionId, MonthlyReportContent content, string userName, DateTime time)
    {
        CheckRule(new ClosedReportStaysRule(Number, State));
        CheckState(State, MonthlyReportState.Reported, MonthlyReportState.IssuesOpen);
        _versions.Add(new MonthlyReportVersion(versionId, Id, _versions.Count + 1, content, userName, time));
    }

    /// <summary>Flags it when the last day is over and nothing came: from day 6 in Milin (M129).</summary>
    /// <returns>True when it became late now.</returns>
    public bool MarkLate(DateOnly day)
    {
        if (State != MonthlyReportState.Due || IsLate || !(day > DueOn))
        {
            return false;
        }

        IsLate = true;
        return true;
    }

    /// <summary>Takes up a point of it (M131).</summary>
    public void FollowUp(Guid issueId, MonthlyReportPart part, string text, string owner, DateOnly? dueOn)
    {
        CheckRule(new ClosedReportStaysRule(Number, State));
        CheckState(State, MonthlyReportState.Reported, MonthlyReportState.IssuesOpen);
        _issues.Add(new ReportIssue(issueId, Id, part, text, owner, dueOn));
        State = MonthlyReportState.IssuesOpen;
    }

    /// <summary>Brings a point before county leaders or departments (M131).</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is solved, or not of this report.</exception>
    public void Escalate(Guid issueId, string to, string? note, DateOnly day)
    {
        CheckState(State, MonthlyReportState.IssuesOpen);
        var issue = IssueOf(issueId);
        CheckRule(new SolvedPointIsNotTakenUpAgainRule(issue.State));
        issue.Escalate(to, note, day);
    }

    /// <summary>Ends a point.</summary>
    public void Solve(Guid issueId, string note, DateOnly day)
    {
        CheckState(State, MonthlyReportState.IssuesOpen);
        var issue = IssueOf(issueId);
        CheckRule(new SolvedPointIsNotTakenUpAgainRule(issue.State));
        issue.Solve(note, day);
    }

    /// <summary>Ends the month.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It was not handed in, or a point is open.</exception>
    public void Close()
    {
        CheckState(State, MonthlyReportState.Reported, MonthlyReportState.IssuesOpen);
        CheckRule(new EveryPointIsSolvedBeforeClosingRule(Number, _issues.Count(i => i.State != ReportIssueState.Solved)));
        State = MonthlyReportState.Closed;
    }

    private ReportIssue IssueOf(Guid id) => _issues.Find(i => i.Id == id) ?? throw new Framework.Errors.EntityNotFoundException(typeof(ReportIssue), id);
}
