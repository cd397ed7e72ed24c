using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Governance;

/// <summary>A rectification (整改): finding, report with measures, deadline, completion, check by the body that opened it (M91, W-06, GOV-31).</summary>
public sealed class Rectification : AggregateRoot, IMultiTenant
{
    private readonly List<RectificationStep> _steps = [];

    private Rectification()
    {
    }

    /// <summary>Opens one.</summary>
    /// <param name="id">Id.</param>
    /// <param name="number">Number.</param>
    /// <param name="finding">What was found.</param>
    /// <param name="actor">Who opens it; null when it follows from a decision.</param>
    /// <param name="ids">Makes ids.</param>
    /// <param name="clock">Now.</param>
    public Rectification(Guid id, string number, RectificationFinding finding, ProjectActor? actor, IGuidGenerator ids, TimeProvider clock)
    {
        CheckRule(new DeadlineLiesAheadRule(finding.DueOn, clock.Today()));
        Id = id;
        Number = number;
        Origin = finding.Origin;
        OriginType = finding.OriginType;
        OriginId = finding.OriginId;
        FindingId = finding.FindingId;
        SubProjectId = finding.SubProjectId;
        ContractorId = finding.ContractorId;
        Title = finding.Title;
        Finding = finding.Finding;
        ResponsibleUnit = finding.ResponsibleUnit;
        DueOn = finding.DueOn;
        OpenedBy = finding.OpenedBy;
        OpenedOn = clock.Today();
        Record(RectificationStepKind.Opened, finding.Finding, actor, ids, clock);
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>What it came from.</summary>
    public RectificationOrigin Origin { get; private set; }

    /// <summary>Kind of document in which the finding was made.</summary>
    public DocumentType? OriginType { get; private set; }

    /// <summary>That document.</summary>
    public Guid? OriginId { get; private set; }

    /// <summary>The finding in that document, where the document keeps them apart.</summary>
    public Guid? FindingId { get; private set; }

    /// <summary>Sub-project concerned.</summary>
    public Guid? SubProjectId { get; private set; }

    /// <summary>Contractor that corrects it.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>What it is about.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>What was found.</summary>
    public string Finding { get; private set; } = string.Empty;

    /// <summary>Unit or contractor that corrects it, by name.</summary>
    public string ResponsibleUnit { get; private set; } = string.Empty;

    /// <summary>Last day; null without a limit.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Body that opened it and checks it.</summary>
    public RectificationOpener OpenedBy { get; private set; }

    /// <summary>Day on which it was opened.</summary>
    public DateOnly OpenedOn { get; private set; }

    /// <summary>Day on which it was closed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public RectificationState State { get; private set; }

    /// <summary>Steps so far.</summary>
    public int StepCount { get; private set; }

    /// <summary>What was done, in order.</summary>
    public IReadOnlyList<RectificationStep> Steps => _steps;

    /// <summary>True until it is closed.</summary>
    public bool IsOpen => State != RectificationState.Closed;

    /// <summary>True when the deadline has passed and nothing was handed in for the check.</summary>
    public bool IsOverdueOn(DateOnly day) => DueOn < day && State is not (RectificationState.Closed or RectificationState.Submitted);

    /// <inheritdoc />
    public override string AuditName => $"{Number} {Title}";

    /// <summary>Hands in the report with measures (M91「提出整改措施」).</summary>
    /// <returns>Place of the step.</returns>
    public int HandInMeasures(string text, ProjectActor actor, IGuidGenerator ids, TimeProvider clock)
    {
        CheckRule(new RectificationIsInStateRule(this, RectificationState.Opened, RectificationState.Reopened));
        State = RectificationState.InCorrection;
        return Record(RectificationStepKind.Measures, text, actor, ids, clock);
    }

    /// <summary>Hands in the completion with evidence.</summary>
    /// <returns>Place of the step.</returns>
    public int HandInCompletion(string text, int papers, ProjectActor actor, IGuidGenerator ids, TimeProvider clock)
    {
        CheckRule(new RectificationIsInStateRule(this, RectificationState.InCorrection));
        CheckRule(new CompletionHasEvidenceRule(this, papers));
        State = RectificationState.Submitted;
        return Record(RectificationStepKind.Completion, text, actor, ids, clock);
    }

    /// <summary>Checks the completion: closes it, or opens it again with a new deadline.</summary>
    /// <param name="isGood">Whether it was found good.</param>
    /// <param name="text">What was found.</param>
    /// <param name="dueOn">New deadline when it is not good; null keeps the present one.</param>
    /// <param name="bodies">Bodies for which the person may act.</param>
    /// <param name="actor">Who checks.</param>
    /// <param name="ids">Makes ids.</param>
    /// <param name="clock">Now.</param>
    /// <returns>Place of the step.</returns>
    public int Check(bool isGood, string text, DateOnly? dueOn, IReadOnlyCollection<RectificationOpener> bodies, ProjectActor actor, IGuidGenerator ids, TimeProvider clock)
    {
        CheckRule(new RectificationIsInStateRule(this, RectificationState.Submitted));
        CheckRule(new WhoOpenedChecksRule(this, bodies));
        CheckRule(new CheckerDidNotHandInRule(this, actor));
        if (isGood)
        {
            State = RectificationState.Closed;
            ClosedOn = clock.Today();
            AddDomainEvent(new RectificationClosed(Id, OriginId, FindingId, Number, text));
        }
        else
        {
            CheckRule(new DeadlineLiesAheadRule(dueOn, clock.Today()));
            State = RectificationState.Reopened;
            DueOn = dueOn ?? DueOn;
        }

        return Record(isGood ? RectificationStepKind.Passed : RectificationStepKind.Refused, text, actor, ids, clock);
    }

    /// <summary>Sets the deadline anew, with the reason.</summary>
    public void SetDeadline(DateOnly dueOn, string reason, IReadOnlyCollection<RectificationOpener> bodies, ProjectActor actor, IGuidGenerator ids, TimeProvider clock)
    {
        CheckRule(new RectificationIsInStateRule(this, RectificationState.Opened, RectificationState.InCorrection, RectificationState.Reopened));
        CheckRule(new WhoOpenedChecksRule(this, bodies));
        CheckRule(new DeadlineLiesAheadRule(dueOn, clock.Today()));
        DueOn = dueOn;
        Record(RectificationStepKind.DeadlineSet, reason, actor, ids, clock);
    }

    private int Record(RectificationStepKind kind, string text, ProjectActor? actor, IGuidGenerator ids, TimeProvider clock)
    {
        StepCount++;
        _steps.Add(new RectificationStep(ids.Create(), Id, StepCount, kind, text, DueOn, actor, clock.GetUtcNow().UtcDateTime));
        return StepCount;
    }
}
