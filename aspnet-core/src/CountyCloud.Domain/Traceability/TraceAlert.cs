using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Errors;
using CountyCloud.Funds;

namespace CountyCloud.Traceability;

/// <summary>
/// An alert of the trace system (W-28, TRACE-14): <c>Raised → Assessed → ActionDecided → Closed</c>, with a role that owns it, the department that is
/// responsible for the step, a last day and a result. About the same thing one alert is open at a time: what happens again is added to it.
/// </summary>
public sealed class TraceAlert : CountyDocument
{
    /// <summary>Occurrences whose words are kept; more are counted only, so that a code that a thousand people scan makes no thousand rows.</summary>
    public const int MaxKeptOccurrences = 100;

    private readonly List<TraceAlertStep> _steps = [];

    private TraceAlert()
    {
    }

    private TraceAlert(Guid id, DocumentHead head, RaisedAlert raised, AlertOwner owner, DateOnly day)
        : base(id, head)
    {
        (Kind, About, LotId, LotNumber, SubjectId, Code, Step) = (raised.Kind, raised.About, raised.LotId, raised.LotNumber, raised.SubjectId, raised.Code, raised.Step);
        (OwnerRole, DepartmentCode, DueOn, RaisedOn) = (owner.Role, owner.DepartmentCode, owner.DueOn, day);
        OpenKey = KeyOf(raised.Kind, raised.About);
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.TraceAlert;

    /// <summary>Kind.</summary>
    public TraceAlertKind Kind { get; private set; }

    /// <summary>What it is about: number of the lot, code, certificate, subject. One alert of a kind is open about it.</summary>
    public string About { get; private set; } = string.Empty;

    /// <summary>Kind and thing while it is open, null afterwards: unique in the county, so that two servers cannot open two.</summary>
    public string? OpenKey { get; private set; }

    /// <summary>Lot concerned.</summary>
    public Guid? LotId { get; private set; }

    /// <summary>Its number.</summary>
    public string? LotNumber { get; private set; }

    /// <summary>Trace subject concerned.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>Trace code concerned.</summary>
    public string? Code { get; private set; }

    /// <summary>Step of the chain at which it happened.</summary>
    public TraceStep? Step { get; private set; }

    /// <summary>Role whose people act on it.</summary>
    public string OwnerRole { get; private set; } = string.Empty;

    /// <summary>Department that is responsible for the step (TRACE-20).</summary>
    public string? DepartmentCode { get; private set; }

    /// <summary>Where it stands.</summary>
    public TraceAlertState State { get; private set; }

    /// <summary>Day on which it was first raised.</summary>
    public DateOnly RaisedOn { get; private set; }

    /// <summary>Last day for acting on it.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>How often it happened while it was open.</summary>
    public int Occurrences { get; private set; }

    /// <summary>Whether it tells of a true problem; null before the assessment.</summary>
    public bool? IsConfirmed { get; private set; }

    /// <summary>What was decided to be done.</summary>
    public string? Action { get; private set; }

    /// <summary>What came of it.</summary>
    public string? Result { get; private set; }

    /// <summary>Day on which it was closed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>What happened and was done, in order.</summary>
    public IReadOnlyList<TraceAlertStep> Steps => _steps;

    /// <summary>What <see cref="OpenKey"/> says of an alert that is open.</summary>
    public static string KeyOf(TraceAlertKind kind, string about) => $"{kind}:{about}";

    /// <summary>Raises one.</summary>
    public static TraceAlert Raise(Guid id, DocumentHead head, RaisedAlert raised, AlertOwner owner, Guid stepId, DateOnly day, DateTime time)
    {
        var alert = new TraceAlert(id, head, raised, owner, day);
        alert.Occur(stepId, raised.Description, time);
        return alert;
    }

    /// <summary>It happened again.</summary>
    public void RaiseAgain(Guid stepId, string description, DateTime time)
    {
        CheckState(State, TraceAlertState.Raised, TraceAlertState.Assessed, TraceAlertState.ActionDecided);
        Occur(stepId, description, time);
    }

    /// <summary>Says what it is.</summary>
    /// <param name="stepId">Id of the step.</param>
    /// <param name="isConfirmed">True when it tells of a true problem.</param>
    /// <param name="text">Assessment.</param>
    /// <param name="userName">Who.</param>
    /// <param name="concerned">Contractor and sub-project whose money is concerned; null when the county's rule opens no case for this kind (FUND-38).</param>
    /// <param name="time">UTC time.</param>
    public void Assess(Guid stepId, bool isConfirmed, string text, string userName, ConcernedMoney? concerned, DateTime time)
    {
        CheckState(State, TraceAlertState.Raised);
        IsConfirmed = isConfirmed;
        Note(stepId, TraceAlertState.Assessed, userName, text, time);
        if (!isConfirmed)
        {
            return;
        }

        AddDomainEvent(new TraceProblemConfirmed(Id, Number, Kind, LotId, LotNumber));
        if (concerned is not null)
        {
            AddDomainEvent(new QualityProblemReported(Title, text, concerned.ContractorId, concerned.SubProjectId, DocumentType, Id));
        }
    }

    /// <summary>Decides what is done.</summary>
    public void DecideAction(Guid stepId, string action, string userName, DateTime time)
    {
        CheckState(State, TraceAlertState.Assessed, TraceAlertState.ActionDecided);
        Action = action;
        Note(stepId, TraceAlertState.ActionDecided, userName, action, time);
    }

    /// <summary>Ends it with what came of it.</summary>
    /// <exception cref="BusinessException">It is confirmed and nothing was decided, or nobody has looked at it.</exception>
    public void Close(Guid stepId, string result, string userName, DateOnly day, DateTime time)
    {
        CheckState(State, TraceAlertState.Assessed, TraceAlertState.ActionDecided);
        CheckRule(new ConfirmedAlertHasAnActionRule(Number, IsConfirmed, State));
        (Result, ClosedOn, OpenKey) = (result, day, null);
        Note(stepId, TraceAlertState.Closed, userName, result, time);
    }

    private void Occur(Guid stepId, string description, DateTime time)
    {
        Occurrences++;
        if (Occurrences <= MaxKeptOccurrences)
        {
            _steps.Add(new TraceAlertStep(stepId, Id, _steps.Count + 1, TraceAlertState.Raised, null, description, time));
        }
    }

    private void Note(Guid stepId, TraceAlertState state, string userName, string text, DateTime time)
    {
        State = state;
        _steps.Add(new TraceAlertStep(stepId, Id, _steps.Count + 1, state, userName, text, time));
    }
}
