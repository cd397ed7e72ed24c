using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>
/// A version of the implementation plan or of a stage plan (F-01, W-01). Approved, it is locked (M55): only a plan change makes a new
/// version, which supersedes it.
/// </summary>
public sealed class ImplementationPlan : CountyDocument
{
    private readonly List<PlanFiling> _filings = [];

    private ImplementationPlan()
    {
    }

    private ImplementationPlan(Guid id, DocumentHead head, PlanContent content, Guid seriesId, int version)
        : base(id, head)
    {
        Content = content;
        SeriesId = seriesId;
        Version = version;
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.ImplementationPlan;

    /// <summary>What all versions of one plan have in common: the id of the first.</summary>
    public Guid SeriesId { get; private set; }

    /// <summary>Version, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>What it says.</summary>
    public PlanContent Content { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public PlanState State { get; private set; }

    /// <summary>Day of the approval.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Change by which it was made; null for a first version.</summary>
    public Guid? ChangeId { get; private set; }

    /// <summary>Where it was filed and made public, oldest first.</summary>
    public IReadOnlyList<PlanFiling> Filings => _filings;

    /// <summary>The first version of a plan.</summary>
    public static ImplementationPlan Draft(Guid id, DocumentHead head, PlanContent content) => new(id, head, content, id, 1);

    /// <summary>Changes a draft.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is locked.</exception>
    public void Edit(string title, PlanContent content)
    {
        CheckRule(new ApprovedPlanIsLockedRule(Number, State));
        Rename(title);
        Content = content;
    }

    /// <summary>Sends it to its approval.</summary>
    /// <param name="annexes">How many papers it has.</param>
    /// <param name="notStarted">Systems of the plan whose work has not begun; a stage plan names each of them (GOV-48).</param>
    /// <exception cref="Framework.Errors.BusinessException">It is no draft, period, budget or annexes are missing, or a stage plan leaves a system out.</exception>
    public void Submit(int annexes, IReadOnlyCollection<string>? notStarted = null)
    {
        CheckRule(new ApprovedPlanIsLockedRule(Number, State));
        CheckRule(new PlanLeavesNothingUnclearRule(Number, Content, annexes));
        CheckRule(new StagePlanListsOpenWorkRule(Number, Content, notStarted ?? []));
        State = PlanState.UnderApproval;
    }

    /// <summary>Locks it.</summary>
    public void Approve(DateOnly day)
    {
        CheckState(State, PlanState.UnderApproval);
        State = PlanState.Approved;
        ApprovedOn = day;
    }

    /// <summary>Gives it back to be changed.</summary>
    public void Return()
    {
        CheckState(State, PlanState.UnderApproval);
        State = PlanState.Draft;
    }

    /// <summary>Refuses it for good.</summary>
    public void Reject()
    {
        CheckState(State, PlanState.UnderApproval);
        State = PlanState.Rejected;
    }

    /// <summary>The next version, by an approved change; it holds at once, and this one is superseded (W-01).</summary>
    /// <param name="id">Id of the new version.</param>
    /// <param name="head">Number and title of the new version.</param>
    /// <param name="content">What it says.</param>
    /// <param name="changeId">Change.</param>
    /// <param name="day">Day of the approval.</param>
    /// <exception cref="Framework.Errors.BusinessException">This version does not hold.</exception>
    public ImplementationPlan Supersede(Guid id, DocumentHead head, PlanContent content, Guid changeId, DateOnly day)
    {
        CheckRule(new OnlyTheApprovedPlanIsChangedRule(Number, State));
        State = PlanState.Superseded;
        return new ImplementationPlan(id, head, content, SeriesId, Version + 1) { State = PlanState.Approved, ApprovedOn = day, ChangeId = changeId };
    }

    /// <summary>Records that it was filed or made public.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is not approved.</exception>
    public void File(PlanFiling filing)
    {
        CheckRule(new OnlyAnApprovedPlanIsFiledRule(Number, State));
        _filings.Add(filing);
    }
}
