using CountyCloud.Counties;
using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>A request to change the approved plan (F-02, GOV-08): it brings the whole new version with it, which holds as soon as it is approved.</summary>
public sealed class PlanChange : CountyDocument
{
    private PlanChange()
    {
    }

    private PlanChange(Guid id, DocumentHead head, Guid planId)
        : base(id, head) => PlanId = planId;

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.PlanChange;

    /// <summary>Version that is to be changed.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Why it is allowed.</summary>
    public PlanChangeReason Reason { get; private set; }

    /// <summary>What changes and why.</summary>
    public string Explanation { get; private set; } = string.Empty;

    /// <summary>Paper of the superior body that requires it (M57).</summary>
    public string? SuperiorDocument { get; private set; }

    /// <summary>How it helps the project (M59).</summary>
    public string? Benefit { get; private set; }

    /// <summary>What the new version will say.</summary>
    public PlanContent Content { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public PlanChangeState State { get; private set; }

    /// <summary>The version that it made.</summary>
    public Guid? NewPlanId { get; private set; }

    /// <summary>True while it is being written or decided.</summary>
    public bool IsRunning => State is PlanChangeState.Draft or PlanChangeState.UnderApproval;

    /// <summary>A new request.</summary>
    /// <param name="id">Id.</param>
    /// <param name="head">Number, title.</param>
    /// <param name="plan">Version that is to be changed.</param>
    /// <param name="hasRunningChange">True when another request for the same plan runs.</param>
    /// <exception cref="Framework.Errors.BusinessException">The version does not hold, or another change runs.</exception>
    public static PlanChange Ask(Guid id, DocumentHead head, ImplementationPlan plan, bool hasRunningChange)
    {
        CheckRule(new OnlyTheApprovedPlanIsChangedRule(plan.Number, plan.State));
        CheckRule(new OneChangeOfAPlanAtATimeRule(plan.Number, hasRunningChange));
        return new PlanChange(id, head, plan.Id);
    }

    /// <summary>Writes it.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It was sent in, or its reason is not one of the two allowed.</exception>
    public void Edit(string title, PlanChangeReason reason, string explanation, string? superiorDocument, string? benefit, PlanContent content)
    {
        CheckState(State, PlanChangeState.Draft);
        CheckRule(new PlanIsChangedForAStatedReasonRule(reason, superiorDocument, benefit));
        Rename(title);
        (Reason, Explanation, SuperiorDocument, Benefit, Content) = (reason, explanation, superiorDocument, benefit, content);
    }

    /// <summary>Sends it to its approval.</summary>
    /// <param name="annexes">How many papers it has.</param>
    public void Submit(int annexes)
    {
        CheckState(State, PlanChangeState.Draft);
        CheckRule(new PlanLeavesNothingUnclearRule(Number, Content, annexes));
        State = PlanChangeState.UnderApproval;
    }

    /// <summary>Notes that it was approved and which version it made.</summary>
    public void Approve(Guid newPlanId)
    {
        CheckState(State, PlanChangeState.UnderApproval);
        State = PlanChangeState.Approved;
        NewPlanId = newPlanId;
    }

    /// <summary>Gives it back to be changed.</summary>
    public void Return()
    {
        CheckState(State, PlanChangeState.UnderApproval);
        State = PlanChangeState.Draft;
    }

    /// <summary>Refuses it for good.</summary>
    public void Reject()
    {
        CheckState(State, PlanChangeState.UnderApproval);
        State = PlanChangeState.Rejected;
    }
}
