using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Approvals;

/// <summary>
/// The way of one document to its approval, step by step. Decisions are only added. Duties are separated over all levels: nobody
/// approves what they asked for, and nobody signs two levels of one document, neither themselves nor in another's place.
/// </summary>
public sealed class Approval : AggregateRoot, IMultiTenant
{
    private readonly List<ApprovalStep> _steps = [];
    private readonly List<ApprovalDecision> _decisions = [];

    private Approval()
    {
    }

    private Approval(Guid id, ApprovalSubject subject, ApprovalActor requester, DateOnly routeVersion)
    {
        Id = id;
        DocumentType = subject.Type;
        DocumentId = subject.Id;
        DocumentNumber = subject.Number;
        Title = subject.Title;
        WorkKind = subject.WorkKind;
        Amount = subject.Amount;
        ContractorId = subject.ContractorId;
        RequesterId = requester.UserId;
        RequesterName = requester.UserName;
        RouteVersion = routeVersion;
        State = ApprovalState.Pending;
        Round = 1;
        CurrentStep = 1;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Kind of document.</summary>
    public DocumentType DocumentType { get; private set; }

    /// <summary>Document.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>Number of the document.</summary>
    public string DocumentNumber { get; private set; } = string.Empty;

    /// <summary>Title of the document.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Kind of work.</summary>
    public WorkKind? WorkKind { get; private set; }

    /// <summary>Amount, yuan.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>Contractor whose document it is; null for the county's own.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>Account of whoever asked.</summary>
    public Guid RequesterId { get; private set; }

    /// <summary>User name of whoever asked.</summary>
    public string RequesterName { get; private set; } = string.Empty;

    /// <summary>First day of the version of the route that it follows.</summary>
    public DateOnly RouteVersion { get; private set; }

    /// <summary>Where it stands.</summary>
    public ApprovalState State { get; private set; }

    /// <summary>How often the document was sent in, from 1.</summary>
    public int Round { get; private set; }

    /// <summary>Order of the step it waits for.</summary>
    public int CurrentStep { get; private set; }

    /// <summary>UTC time of its end; null while it runs.</summary>
    public DateTime? EndTime { get; private set; }

    /// <summary>Steps in order.</summary>
    public IReadOnlyList<ApprovalStep> Steps => _steps;

    /// <summary>What was done, in order.</summary>
    public IReadOnlyList<ApprovalDecision> Decisions => _decisions;

    /// <inheritdoc />
    public override string AuditName => $"{DocumentNumber} {Title}";

    /// <summary>The step it waits for; null when it waits for none.</summary>
    public ApprovalStep? Current => State == ApprovalState.Pending ? _steps.Find(s => s.Order == CurrentStep) : null;

    /// <summary>True when a decision may begin a step that is limited in working days: only then the county's calendar matters.</summary>
    public bool NeedsCalendar => _steps.Exists(s => s.Order == CurrentStep + 1 && s.WorkingDayLimit is not null);

    /// <summary>Sends a document on its way.</summary>
    /// <param name="id">Id of the approval.</param>
    /// <param name="subject">What is to be approved.</param>
    /// <param name="route">Its route.</param>
    /// <param name="requester">Who asks.</param>
    /// <param name="calendar">Working days of the county, for the limits.</param>
    /// <param name="ids">Makes ids.</param>
    /// <param name="clock">Now.</param>
    public static Approval Start(Guid id, ApprovalSubject subject, ApprovalRoute route, ApprovalActor requester, WorkingDayCalendar calendar, IGuidGenerator ids, TimeProvider clock)
    {
        var approval = new Approval(id, subject, requester, route.EffectiveFrom);
        for (var i = 0; i < route.Steps.Count; i++)
        {
            approval._steps.Add(new ApprovalStep(ids.Create(), id, i + 1, route.Steps[i]));
        }

        approval.Record(ids.Create(), null, DecisionKind.Submit, requester, null, null, [], clock);
        approval.Begin(calendar, clock);
        return approval;
    }

    /// <summary>Signs the current step.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It does not wait for a decision, the actor may not sign, a paper or opinion is missing.</exception>
    public void Decide(DecisionKind kind, ApprovalActor actor, string? opinion, IReadOnlyList<DecisionPaper> papers, WorkingDayCalendar calendar, IGuidGenerator ids, TimeProvider clock)
    {
        CheckRule(new ApprovalIsPendingRule(this));
        var step = Current!;
        var role = RoleToSign(step, actor);
        CheckRule(new SignerHoldsARoleOfTheStepRule(this, step, actor, role));
        CheckRule(new NobodyApprovesWhatTheyAskedForRule(this, actor));
        CheckRule(new NobodySignsTwoLevelsRule(this, actor));
        CheckRule(new RefusalSaysWhyRule(kind, opinion));
        CheckRule(new StepHasItsPaperRule(step, kind, papers));
        Record(ids.Create(), step, kind, actor, role, opinion, papers, clock);
        switch (kind)
        {
            case DecisionKind.Approve:
                Advance(step, calendar, clock, opinion);
                break;
            case DecisionKind.Return:
                State = ApprovalState.Returned;
                Tell(opinion);
                break;
            case DecisionKind.Reject:
                End(ApprovalState.Rejected, opinion, clock);
                break;
            case DecisionKind.Submit or DecisionKind.Withdraw or DecisionKind.Comment:
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a decision of a step.");
        }
    }

    /// <summary>Sends a returned document in again; it takes its way from the first step.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It was not returned, or the actor did not ask for it.</exception>
    public void Resubmit(ApprovalSubject subject, ApprovalRoute route, ApprovalActor actor, WorkingDayCalendar calendar, IGuidGenerator ids, TimeProvider clock)
    {
        CheckRule(new OnlyAReturnedDocumentIsSentInAgainRule(this));
        DocumentNumber = subject.Number;
        Title = subject.Title;
        WorkKind = subject.WorkKind;
        Amount = subject.Amount;
        RouteVersion = route.EffectiveFrom;

        // Whoever sends it in again is the one who asks now; the first one stays in the history and may not sign either.
        RequesterId = actor.UserId;
        RequesterName = actor.UserName;
        _steps.Clear();
        for (var i = 0; i < route.Steps.Count; i++)
        {
            _steps.Add(new ApprovalStep(ids.Create(), Id, i + 1, route.Steps[i]));
        }

        Round++;
        CurrentStep = 1;
        State = ApprovalState.Pending;
        Record(ids.Create(), null, DecisionKind.Submit, actor, null, null, [], clock);
        Begin(calendar, clock);
    }

    /// <summary>Takes it back.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It has ended, or somebody else asked.</exception>
    public void Withdraw(ApprovalActor actor, string? reason, IGuidGenerator ids, TimeProvider clock)
    {
        CheckRule(new ApprovalHasNotEndedRule(this));
        CheckRule(new OnlyTheRequesterWithdrawsRule(this, actor));
        Record(ids.Create(), null, DecisionKind.Withdraw, actor, null, reason, [], clock);
        End(ApprovalState.Withdrawn, reason, clock);
    }

    /// <summary>Adds a remark.</summary>
    public void Comment(ApprovalActor actor, string text, IReadOnlyList<DecisionPaper> papers, IGuidGenerator ids, TimeProvider clock) =>
        Record(ids.Create(), Current, DecisionKind.Comment, actor, null, text, papers, clock);

    /// <summary>Roles whose signature the current step still lacks.</summary>
    public IReadOnlyList<string> OpenRoles()
    {
        if (Current is not { } step)
        {
            return [];
        }

        var signed = _decisions.Where(d => d.Round == Round && d.StepOrder == step.Order && d.Kind == DecisionKind.Approve).Select(d => d.Role).ToHashSet();
        return step.Mode == StepMode.EveryRole ? [.. step.RoleList.Where(r => !signed.Contains(r))] : step.RoleList;
    }

    /// <summary>True when this person could sign the current step now.</summary>
    public bool MayDecide(ApprovalActor actor) =>
        Current is { } step && RoleToSign(step, actor) is not null
        && !new NobodyApprovesWhatTheyAskedForRule(this, actor).IsBroken && !new NobodySignsTwoLevelsRule(this, actor).IsBroken;

    private string? RoleToSign(ApprovalStep step, ApprovalActor actor) => step.Order == CurrentStep ? OpenRoles().FirstOrDefault(actor.Roles.Contains) : null;

    private void Advance(ApprovalStep step, WorkingDayCalendar calendar, TimeProvider clock, string? opinion)
    {
        if (step.Mode == StepMode.EveryRole && OpenRoles().Count > 0)
        {
            AddDomainEvent(new ApprovalMoved(Id, DocumentType, DocumentId));
        }
        else if (CurrentStep < _steps.Max(s => s.Order))
        {
            CurrentStep++;
            Begin(calendar, clock);
        }
        else
        {
            End(ApprovalState.Approved, opinion, clock);
        }
    }

    private void Begin(WorkingDayCalendar calendar, TimeProvider clock)
    {
        var step = Current!;
        step.Begin(step.WorkingDayLimit is { } days ? calendar.AddWorkingDays(clock.Today(), days) : null);
        AddDomainEvent(new ApprovalMoved(Id, DocumentType, DocumentId));
    }

    private void End(ApprovalState state, string? opinion, TimeProvider clock)
    {
        State = state;
        EndTime = clock.GetUtcNow().UtcDateTime;
        Tell(opinion);
    }

    private void Tell(string? opinion)
    {
        AddDomainEvent(new ApprovalMoved(Id, DocumentType, DocumentId));
        AddDomainEvent(new ApprovalDecided(Id, DocumentType, DocumentId, State, opinion));
    }

    private void Record(Guid id, ApprovalStep? step, DecisionKind kind, ApprovalActor actor, string? role, string? opinion, IReadOnlyList<DecisionPaper> papers, TimeProvider clock) =>
        _decisions.Add(new ApprovalDecision(id, Id, _decisions.Count + 1, Round, step, kind, actor, role, opinion, papers, clock.GetUtcNow().UtcDateTime));
}
