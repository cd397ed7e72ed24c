using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>A meeting of the leading group, a joint meeting, the kick-off or another one, with its decisions and what follows from it (F-11, W-43).</summary>
public sealed class Meeting : CountyDocument
{
    private readonly List<MeetingDecision> _decisions = [];
    private readonly List<MeetingAction> _actions = [];

    private Meeting()
    {
    }

    /// <summary>A meeting that is called.</summary>
    /// <param name="id">Id.</param>
    /// <param name="head">Number, title; a contractor that is invited.</param>
    /// <param name="content">What for.</param>
    /// <exception cref="Framework.Errors.BusinessException">Somebody calls a joint meeting who may not.</exception>
    public Meeting(Guid id, DocumentHead head, MeetingContent content)
        : base(id, head)
    {
        CheckRule(new JointMeetingIsCalledByTheHeadsRule(content));
        Content = content;
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.Meeting;

    /// <summary>What it is called for.</summary>
    public MeetingContent Content { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public MeetingState State { get; private set; }

    /// <summary>Day on which it was held.</summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>Who took part, by post, one a line.</summary>
    public string? Participants { get; private set; }

    /// <summary>Minutes.</summary>
    public string? Minutes { get; private set; }

    /// <summary>Decisions.</summary>
    public IReadOnlyList<MeetingDecision> Decisions => _decisions;

    /// <summary>Action items.</summary>
    public IReadOnlyList<MeetingAction> Actions => _actions;

    /// <summary>Changes what it is called for.</summary>
    public void Edit(string title, MeetingContent content)
    {
        CheckState(State, MeetingState.Called);
        CheckRule(new JointMeetingIsCalledByTheHeadsRule(content));
        Rename(title);
        Content = content;
    }

    /// <summary>Writes what happened; may be written again until the minutes are final.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is still to come, its minutes are final, or a decision points to half a document.</exception>
    public void Record(DateOnly heldOn, string participants, string minutes, IEnumerable<(Guid Id, MeetingDecisionContent Content)> decisions, IEnumerable<(Guid Id, MeetingActionContent Content)> actions, DateOnly today)
    {
        CheckRule(new FinalMinutesStayRule(Number, State));
        CheckState(State, MeetingState.Called, MeetingState.Held);
        CheckRule(new OnlyWhatWasHeldHasAResultRule(Number, heldOn, today));
        (HeldOn, Participants, Minutes, State) = (heldOn, participants, minutes, MeetingState.Held);
        _decisions.Clear();
        _decisions.AddRange(decisions.Select((d, i) => new MeetingDecision(d.Id, Id, i + 1, d.Content)));
        _actions.Clear();
        _actions.AddRange(actions.Select((a, i) => new MeetingAction(a.Id, Id, i + 1, a.Content)));
        foreach (var rule in _decisions.Select(d => new DecisionPointsToAWholeDocumentRule(d.Content)))
        {
            CheckRule(rule);
        }

        foreach (var rule in _actions.Select(a => new ActionHasOneOwnerRule(a.Content)))
        {
            CheckRule(rule);
        }
    }

    /// <summary>Makes the minutes final; actions are assigned (GOV-37).</summary>
    /// <exception cref="Framework.Errors.BusinessException">It was not held, or a leading group meeting or the kick-off decided nothing (GOV-36).</exception>
    public void Finish()
    {
        CheckState(State, MeetingState.Held);
        CheckRule(new LeadingGroupMeetingDecidesRule(Number, Content.Kind, _decisions.Count));
        State = _actions.Count == 0 ? MeetingState.ActionsDone : MeetingState.Minuted;
    }

    /// <summary>Ends an action item.</summary>
    /// <returns>The item.</returns>
    public MeetingAction EndAction(Guid actionId, MeetingActionState state, string? note, DateOnly day)
    {
        CheckState(State, MeetingState.Minuted);
        var action = _actions.Find(a => a.Id == actionId) ?? throw new Framework.Errors.EntityNotFoundException(typeof(MeetingAction), actionId);
        CheckState(action.State, MeetingActionState.Open);
        action.End(state, note, day);
        if (_actions.TrueForAll(a => a.State != MeetingActionState.Open))
        {
            State = MeetingState.ActionsDone;
        }

        return action;
    }

    /// <summary>Says that it is not held.</summary>
    public void Cancel()
    {
        CheckState(State, MeetingState.Called);
        State = MeetingState.Cancelled;
    }
}
