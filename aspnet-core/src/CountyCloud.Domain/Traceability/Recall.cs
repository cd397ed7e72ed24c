using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Funds;

namespace CountyCloud.Traceability;

/// <summary>
/// A recall (W-28, TRACE-13, F-40): <c>Opened → BatchTraced → SalesStopped → BuyersNotified → GoodsCollected → Destroyed / Released → Closed</c>.
/// What is concerned is computed from the events and may be computed anew until it is decided. A drill is computed in the same way, stops
/// nothing and tells nobody; its report is how long it took and how much was found.
/// </summary>
public sealed class Recall : CountyDocument, IShownToEverybody
{
    private Recall()
    {
    }

    /// <summary>Opens one.</summary>
    public Recall(Guid id, DocumentHead head, RecallContent content, DateTime time)
        : base(id, head)
    {
        (Cause, TargetId, TargetNumber, TargetName, Reason, IsDrill, SubProjectId) =
            (content.Cause, content.TargetId, content.TargetNumber, content.TargetName, content.Reason, content.IsDrill, content.SubProjectId);
        OpenedAt = time;
        Note(RecallState.Opened, head.CreatorName, content.Reason, time);
    }

    /// <inheritdoc />
    public override DocumentType DocumentType => DocumentType.Recall;

    /// <summary>Kind of cause.</summary>
    public RecallCause Cause { get; private set; }

    /// <summary>Lot, site, subject or test from which it begins; null for an input product.</summary>
    public Guid? TargetId { get; private set; }

    /// <summary>Its number or code.</summary>
    public string TargetNumber { get; private set; } = string.Empty;

    /// <summary>Its name.</summary>
    public string TargetName { get; private set; } = string.Empty;

    /// <summary>What is wrong.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>True for a drill.</summary>
    public bool IsDrill { get; private set; }

    /// <summary>Sub-project whose money may be concerned.</summary>
    public Guid? SubProjectId { get; private set; }

    /// <summary>Where it stands.</summary>
    public RecallState State { get; private set; }

    /// <summary>When it was opened, UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>Computation that holds; 0 before the first.</summary>
    public int Version { get; private set; }

    /// <summary>When it was computed, UTC.</summary>
    public DateTime? TracedAt { get; private set; }

    /// <summary>How long that took, milliseconds.</summary>
    public long TraceMilliseconds { get; private set; }

    /// <summary>Lots that were reached.</summary>
    public IReadOnlyList<Guid> LotIds { get; private set; } = [];

    /// <summary>How many subjects have or sold something of it.</summary>
    public int HolderCount { get; private set; }

    /// <summary>Share of its lines whose holder is known, percent.</summary>
    public int LocatedPercent { get; private set; }

    /// <summary>True when more was reached than could be computed.</summary>
    public bool IsCut { get; private set; }

    /// <summary>True while it is being decided.</summary>
    public bool IsUnderDecision { get; private set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>What was said with it.</summary>
    public string? Opinion { get; private set; }

    /// <summary>End of the county's journal at the decision: what comes after it is counted as returned or destroyed.</summary>
    public long JournalAtDecision { get; private set; }

    /// <summary>Department that is responsible (TRACE-20).</summary>
    public string? DepartmentCode { get; private set; }

    /// <summary>Why something was never collected; null when everything was.</summary>
    public string? MissingReason { get; private set; }

    /// <summary>Steps, in order.</summary>
    public IReadOnlyList<RecallStep> Steps { get; private set; } = [];

    /// <summary>True from the decision until the goods are let go: the public is warned.</summary>
    public bool IsInForce => !IsDrill && State is RecallState.SalesStopped or RecallState.BuyersNotified or RecallState.GoodsCollected or RecallState.Destroyed;

    /// <summary>Takes what was computed.</summary>
    /// <exception cref="BusinessException">It is being decided, or was.</exception>
    public void Trace(RecallSet set, string userName, DateTime time)
    {
        CheckState(State, RecallState.Opened, RecallState.BatchTraced);
        CheckRule(new RecallIsNotBeingDecidedRule(Number, IsUnderDecision));
        Take(set, time);
        Note(RecallState.BatchTraced, userName, string.Empty, time);
    }

    /// <summary>Sends it to be decided.</summary>
    /// <exception cref="BusinessException">It is a drill, found nothing, or not everything.</exception>
    public void Submit()
    {
        CheckState(State, RecallState.BatchTraced);
        CheckRule(new RecallIsNotBeingDecidedRule(Number, IsUnderDecision));
        CheckRule(new DrillStopsNothingRule(Number, IsDrill));
        CheckRule(new RecallFoundItsLotsRule(Number, LotIds.Count, IsCut));
        IsUnderDecision = true;
    }

    /// <summary>It was decided not to recall, or sent back.</summary>
    public void Refuse(ApprovalState outcome, string? opinion, DateOnly day, DateTime time)
    {
        CheckState(State, RecallState.BatchTraced);
        (IsUnderDecision, Opinion) = (false, opinion);
        if (outcome == ApprovalState.Rejected)
        {
            DecidedOn = day;
            Note(RecallState.Rejected, string.Empty, opinion ?? string.Empty, time);
        }
    }

    /// <summary>It was decided: sales stop, and holders, regulator and public are told.</summary>
    /// <param name="set">What is concerned now.</param>
    /// <param name="opinion">What was said.</param>
    /// <param name="journal">End of the county's journal.</param>
    /// <param name="departmentCode">Responsible department.</param>
    /// <param name="concerned">Whose money is concerned; null when the county's rule opens no case (FUND-38).</param>
    /// <param name="day">Day.</param>
    /// <param name="time">UTC time.</param>
    public void Decide(RecallSet set, string? opinion, long journal, string? departmentCode, ConcernedMoney? concerned, DateOnly day, DateTime time)
    {
        CheckState(State, RecallState.BatchTraced);
        CheckRule(new DrillStopsNothingRule(Number, IsDrill));
        Take(set, time);
        CheckRule(new RecallFoundItsLotsRule(Number, LotIds.Count, IsCut));
        (IsUnderDecision, Opinion, DecidedOn, JournalAtDecision, DepartmentCode) = (false, opinion, day, journal, departmentCode);
        Note(RecallState.SalesStopped, string.Empty, opinion ?? string.Empty, time);
        Note(RecallState.BuyersNotified, string.Empty, string.Empty, time);
        if (concerned is not null)
        {
            AddDomainEvent(new QualityProblemReported(Title, Reason, concerned.ContractorId, concerned.SubProjectId, DocumentType, Id));
        }
    }

    /// <summary>The goods are back, as far as they will come.</summary>
    /// <exception cref="BusinessException">Something is missing and no reason is given.</exception>
    public void Collect(decimal outstanding, string? missingReason, string userName, DateTime time)
    {
        CheckState(State, RecallState.BuyersNotified);
        CheckRule(new MissingGoodsHaveAReasonRule(Number, outstanding, missingReason));
        MissingReason = outstanding > 0 ? missingReason : null;
        Note(RecallState.GoodsCollected, userName, missingReason ?? string.Empty, time);
    }

    /// <summary>The goods were destroyed.</summary>
    /// <exception cref="BusinessException">Something of them is still there.</exception>
    public void Destroy(decimal held, string text, string userName, DateTime time)
    {
        CheckState(State, RecallState.GoodsCollected);
        CheckRule(new DestroyedGoodsAreGoneRule(Number, held));
        Note(RecallState.Destroyed, userName, text, time);
    }

    /// <summary>The goods turned out to be sound and are let go.</summary>
    public void Release(string text, string userName, DateTime time)
    {
        CheckState(State, RecallState.GoodsCollected);
        Note(RecallState.Released, userName, text, time);
    }

    /// <summary>Ends it: a recall when its goods are destroyed or let go, a drill when it was computed.</summary>
    public void Close(string text, string userName, DateTime time)
    {
        CheckState(State, IsDrill ? [RecallState.BatchTraced] : [RecallState.Destroyed, RecallState.Released]);
        Note(RecallState.Closed, userName, text, time);
    }

    private void Take(RecallSet set, DateTime time)
    {
        Version++;
        (TracedAt, TraceMilliseconds, LotIds, HolderCount, LocatedPercent, IsCut) = (time, set.Milliseconds, set.LotIds, set.HolderIds.Count, set.LocatedPercent, set.IsCut);
    }

    private void Note(RecallState state, string userName, string text, DateTime time)
    {
        State = state;
        Steps = [.. Steps, new RecallStep(state, userName, text, time)];
    }
}
