using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>
/// An inspection, evaluation or audit from above or outside, or a supervision that reports to the leading group (GOV-30, GOV-39, DATA-14):
/// scheduled, prepared by a checklist, held, result recorded. A recorded result stays; a later one is a further record.
/// </summary>
public sealed class SuperiorInspection : CountyDocument
{
    private readonly List<ChecklistItem> _checklist = [];
    private readonly List<InspectionFinding> _findings = [];

    private SuperiorInspection()
    {
    }

    /// <summary>One that is to come.</summary>
    public SuperiorInspection(Guid id, DocumentHead head, SuperiorInspectionKind kind, string body, DateOnly plannedOn, string? scope)
        : base(id, head) => (Kind, Body, PlannedOn, Scope) = (kind, body, plannedOn, scope);

    /// <inheritdoc />
    public override DocumentType DocumentType => Kind == SuperiorInspectionKind.FundAudit ? DocumentType.FundInspection : DocumentType.SuperiorInspection;

    /// <summary>Kind.</summary>
    public SuperiorInspectionKind Kind { get; private set; }

    /// <summary>Body that inspects.</summary>
    public string Body { get; private set; } = string.Empty;

    /// <summary>Planned day.</summary>
    public DateOnly PlannedOn { get; private set; }

    /// <summary>What is inspected.</summary>
    public string? Scope { get; private set; }

    /// <summary>Where it stands.</summary>
    public SuperiorInspectionState State { get; private set; }

    /// <summary>Day on which it was held.</summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>Who took part, by post.</summary>
    public string? Attendance { get; private set; }

    /// <summary>Result.</summary>
    public SuperiorInspectionResult? Result { get; private set; }

    /// <summary>What the body said, or the report to the leading group (C181).</summary>
    public string? Report { get; private set; }

    /// <summary>Good practice that is spread to the other units (C181).</summary>
    public string? GoodPractice { get; private set; }

    /// <summary>User name of whoever took note of the report for the leading group (GOV-39).</summary>
    public string? NotedBy { get; private set; }

    /// <summary>Day on which the leading group took note.</summary>
    public DateOnly? NotedOn { get; private set; }

    /// <summary>What must be ready (M89).</summary>
    public IReadOnlyList<ChecklistItem> Checklist => _checklist;

    /// <summary>What was found.</summary>
    public IReadOnlyList<InspectionFinding> Findings => _findings;

    /// <summary>Changes what was planned; items whose text stays keep their tick.</summary>
    public void Edit(string title, string body, DateOnly plannedOn, string? scope, IEnumerable<(Guid Id, string Text)> checklist)
    {
        CheckState(State, SuperiorInspectionState.Scheduled, SuperiorInspectionState.Prepared);
        Rename(title);
        (Body, PlannedOn, Scope) = (body, plannedOn, scope);
        var kept = _checklist.ToDictionary(i => i.Text, StringComparer.Ordinal);
        var wanted = checklist.DistinctBy(i => i.Text).ToList();
        _checklist.RemoveAll(i => !wanted.Exists(w => w.Text == i.Text));
        _checklist.AddRange(wanted.Where(w => !kept.ContainsKey(w.Text)).Select(w => new ChecklistItem(w.Id, Id, _checklist.Count + 1, w.Text)));
        State = SuperiorInspectionState.Scheduled;
    }

    /// <summary>Ticks or unticks an item of the checklist.</summary>
    public void Tick(Guid itemId, bool isDone, string? note)
    {
        CheckState(State, SuperiorInspectionState.Scheduled, SuperiorInspectionState.Prepared);
        var item = _checklist.Find(i => i.Id == itemId) ?? throw new Framework.Errors.EntityNotFoundException(typeof(ChecklistItem), itemId);
        item.Tick(isDone, note);
        State = SuperiorInspectionState.Scheduled;
    }

    /// <summary>Says that everything is ready (M89).</summary>
    /// <exception cref="Framework.Errors.BusinessException">An item of the checklist is not done.</exception>
    public void MarkPrepared()
    {
        CheckState(State, SuperiorInspectionState.Scheduled);
        CheckRule(new PreparationIsCompleteRule(Number, _checklist.Count, _checklist.Count(i => !i.IsDone)));
        State = SuperiorInspectionState.Prepared;
    }

    /// <summary>Records what came of it; each finding is told, so that it is put right. A body may come unannounced, so preparation is not asked for.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It was recorded or cancelled, is still to come, or result and findings contradict each other.</exception>
    public void Record(DateOnly heldOn, string attendance, SuperiorInspectionResult result, string report, IReadOnlyList<(Guid Id, FindingContent Content)> findings, DateOnly today, string? goodPractice = null)
    {
        CheckState(State, SuperiorInspectionState.Scheduled, SuperiorInspectionState.Prepared);
        CheckRule(new OnlyWhatWasHeldHasAResultRule(Number, heldOn, today));
        CheckRule(new ResultAndFindingsAgreeRule(Number, result, findings.Count));
        CheckRule(new SupervisionNamesUnitsRule(Number, Kind, [.. findings.Select(f => f.Content)]));
        GoodPractice = goodPractice;
        (HeldOn, Attendance, Result, Report, State) = (heldOn, attendance, result, report, SuperiorInspectionState.Recorded);
        foreach (var (id, content) in findings)
        {
            _findings.Add(new InspectionFinding(id, Id, _findings.Count + 1, content));
            AddDomainEvent(new FindingRaised(DocumentType, Id, content.Text, content.ContractorId, content.ResponsibleUnit, content.Deadline));
        }
    }

    /// <summary>The leading group takes note of the report of a supervision (C181).</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is not recorded, or somebody has taken note.</exception>
    public void TakeNote(string userName, DateOnly day)
    {
        CheckState(State, SuperiorInspectionState.Recorded);
        CheckRule(new ReportIsNotedOnceRule(Number, Kind, NotedOn));
        (NotedBy, NotedOn) = (userName, day);
    }

    /// <summary>Says that it is not held.</summary>
    public void Cancel(string reason)
    {
        CheckState(State, SuperiorInspectionState.Scheduled, SuperiorInspectionState.Prepared);
        (State, Report) = (SuperiorInspectionState.Cancelled, reason);
    }
}
