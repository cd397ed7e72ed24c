using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Tenders;

/// <summary>
/// A tender from its file to the contract (W-16, F-25). Conditions and bonus items are taken from the configuration when it is made, so
/// that a later change of those never changes a running tender.
/// </summary>
public sealed class Tender : AggregateRoot, IMultiTenant
{
    private readonly List<Bid> _bids = [];

    private Tender()
    {
    }

    /// <summary>A new tender in preparation.</summary>
    /// <param name="id">Id.</param>
    /// <param name="number">Number.</param>
    /// <param name="contents">What it is about.</param>
    /// <param name="conditions">Bidder conditions.</param>
    /// <param name="bonuses">Bonus items.</param>
    /// <param name="mustBeTender">True where suppliers may be chosen by tender only (K74).</param>
    public Tender(Guid id, string number, TenderContents contents, IReadOnlyList<TenderCondition> conditions, IReadOnlyList<TenderBonus> bonuses, bool mustBeTender)
    {
        Id = id;
        Number = number;
        Conditions = conditions;
        Bonuses = bonuses;
        Set(contents, mustBeTender);
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Title.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>How the winner is chosen.</summary>
    public TenderMode Mode { get; private set; }

    /// <summary>Goals.</summary>
    public string Goals { get; private set; } = string.Empty;

    /// <summary>Contents of the work.</summary>
    public string Contents { get; private set; } = string.Empty;

    /// <summary>Indicators by which the work is accepted.</summary>
    public string AcceptanceIndicators { get; private set; } = string.Empty;

    /// <summary>Amount, yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Systems and lines of the budget that it covers, by code.</summary>
    public IReadOnlyList<string> BudgetCodes { get; private set; } = [];

    /// <summary>Sub-projects that it covers.</summary>
    public IReadOnlyList<Guid> SubProjectIds { get; private set; } = [];

    /// <summary>Planned days.</summary>
    public TenderCalendar Calendar { get; private set; } = new();

    /// <summary>Tender centre or agent that runs it.</summary>
    public string? Organiser { get; private set; }

    /// <summary>Body that is responsible.</summary>
    public string? ResponsibleBody { get; private set; }

    /// <summary>Bidder conditions as they were when the tender was made.</summary>
    public IReadOnlyList<TenderCondition> Conditions { get; private set; } = [];

    /// <summary>Bonus items as they were when the tender was made.</summary>
    public IReadOnlyList<TenderBonus> Bonuses { get; private set; } = [];

    /// <summary>Where it stands.</summary>
    public TenderState State { get; private set; }

    /// <summary>Day on which the notice went out.</summary>
    public DateOnly? NoticePublishedOn { get; private set; }

    /// <summary>Where the notice stands (C165).</summary>
    public string? NoticePlace { get; private set; }

    /// <summary>Day on which bids were opened.</summary>
    public DateOnly? OpenedOn { get; private set; }

    /// <summary>Day of the award.</summary>
    public DateOnly? AwardedOn { get; private set; }

    /// <summary>Winning bid.</summary>
    public Guid? WinningBidId { get; private set; }

    /// <summary>Amount of the award, yuan.</summary>
    public decimal? AwardAmount { get; private set; }

    /// <summary>Contract that followed.</summary>
    public Guid? ContractId { get; private set; }

    /// <summary>Why it failed.</summary>
    public string? FailureReason { get; private set; }

    /// <summary>Bids.</summary>
    public IReadOnlyList<Bid> Bids => _bids;

    /// <summary>The winning bid; null before the award.</summary>
    public Bid? Winner => _bids.Find(b => b.Id == WinningBidId);

    /// <inheritdoc />
    public override string AuditName => $"{Number} {Title}";

    /// <summary>True where a public notice comes before bids: only a choice by preference needs none.</summary>
    public bool NeedsNotice => Mode is not (TenderMode.Preference or TenderMode.SuperiorTender);

    /// <summary>Changes the file while it is prepared.</summary>
    public void Update(TenderContents contents, bool mustBeTender)
    {
        Expect(TenderState.Preparing);
        Set(contents, mustBeTender);
    }

    /// <summary>Sends the file for approval (GOV-26).</summary>
    public void Submit()
    {
        Expect(TenderState.Preparing);
        CheckRule(new TenderFileIsCompleteRule(this));
        State = TenderState.UnderApproval;
    }

    /// <summary>Notes the approval.</summary>
    public void Approve()
    {
        Expect(TenderState.UnderApproval);
        State = TenderState.Approved;
    }

    /// <summary>Opens the file for change again, after a return, a refusal or a withdrawal.</summary>
    public void Return()
    {
        Expect(TenderState.UnderApproval);
        State = TenderState.Preparing;
    }

    /// <summary>Publishes the notice (TEND-05).</summary>
    public void PublishNotice(DateOnly day, string place, DateOnly deadline, DateOnly opening)
    {
        Expect(TenderState.Approved);
        CheckRule(new TenderDaysFollowEachOtherRule(Number, day, deadline, opening));
        NoticePublishedOn = day;
        NoticePlace = place;
        Calendar = Calendar with { DeadlineOn = deadline, IsDeadlineTentative = false, OpeningOn = opening, IsOpeningTentative = false };
        State = TenderState.NoticePublished;
        AddDomainEvent(new TenderPublished(Id));
    }

    /// <summary>Takes a bid in.</summary>
    public Bid AddBid(Guid id, string bidderName, string creditCode, Guid? contractorId, decimal? price, bool isJoint, DateOnly receivedOn)
    {
        ExpectBidding();
        CheckRule(new CreditCodeIsWellFormedRule(creditCode));
        CheckRule(new BidderBidsOnceRule(this, creditCode));
        CheckRule(new BidComesBeforeTheDeadlineRule(this, receivedOn));
        CheckRule(new JointBidsAreRefusedRule(this, isJoint));
        var bid = new Bid(id, Id, bidderName, creditCode, contractorId, price, isJoint, receivedOn);
        _bids.Add(bid);
        return bid;
    }

    /// <summary>Closes the bidding after the deadline.</summary>
    public void CloseBidding(DateOnly today)
    {
        ExpectBidding();
        CheckRule(new BiddingEndsWithTheDeadlineRule(this, today));
        CheckRule(new TenderHasBidsRule(this));
        State = TenderState.BidsReceived;
    }

    /// <summary>Opens the bids.</summary>
    public void Open(DateOnly day)
    {
        Expect(TenderState.BidsReceived);
        CheckRule(new BidsAreOpenedAfterTheDeadlineRule(this, day));
        OpenedOn = day;
        State = TenderState.Opened;
    }

    /// <summary>Records what was found about the conditions of a bidder, after the opening (Z1303).</summary>
    public void Qualify(Guid bidId, IReadOnlyList<QualificationResult> results)
    {
        Expect(TenderState.Opened);
        var bid = FindBid(bidId);
        CheckRule(new EveryConditionIsCheckedRule(this, results));
        foreach (var result in results.Where(r => r.IsMet))
        {
            CheckRule(new ConditionIsMetByItsProofRule(Conditions.First(c => c.Code == result.ConditionCode), result, bid, Calendar.DeadlineOn));
        }

        bid.Qualify(results);
    }

    /// <summary>Ends the check of qualification.</summary>
    public void FinishQualification()
    {
        Expect(TenderState.Opened);
        CheckRule(new EveryBidIsQualifiedOrRefusedRule(this));
        State = TenderState.Qualified;
    }

    /// <summary>Scores a qualified bid.</summary>
    /// <param name="bidId">Bid.</param>
    /// <param name="baseScore">Points of the evaluation.</param>
    /// <param name="bonuses">Points of the bonus items.</param>
    /// <param name="papers">Papers handed in with the score.</param>
    public void Score(Guid bidId, decimal baseScore, IReadOnlyList<BonusScore> bonuses, int papers = 0)
    {
        Expect(TenderState.Qualified);
        var bid = FindBid(bidId);
        CheckRule(new OnlyQualifiedBidsGoOnRule(bid));
        foreach (var bonus in bonuses)
        {
            CheckRule(new BonusIsEarnedByItsProofRule(Bonuses.FirstOrDefault(b => b.Code == bonus.ItemCode), bonus, papers));
        }

        bid.Score(baseScore, bonuses);
    }

    /// <summary>Ends the evaluation.</summary>
    public void FinishEvaluation()
    {
        Expect(TenderState.Qualified);
        CheckRule(new EveryQualifiedBidIsScoredRule(this));
        State = TenderState.Evaluated;
    }

    /// <summary>Names the winner.</summary>
    public void Award(Guid bidId, decimal amount, DateOnly day)
    {
        Expect(TenderState.Evaluated);
        var bid = FindBid(bidId);
        CheckRule(new OnlyQualifiedBidsGoOnRule(bid));
        CheckRule(new TheBestBidWinsRule(this, bid));
        CheckRule(new AwardStaysWithinTheTenderRule(this, amount));
        SetWinner(bid, amount, day);
    }

    /// <summary>Registers the result of a tender that a superior body held (M11).</summary>
    public void RegisterSuperiorResult(Guid bidId, string bidderName, string creditCode, Guid? contractorId, decimal amount, DateOnly day)
    {
        CheckRule(new OnlyASuperiorsResultIsRegisteredRule(this));
        CheckRule(new CreditCodeIsWellFormedRule(creditCode));
        CheckRule(new AwardStaysWithinTheTenderRule(this, amount));
        var bid = new Bid(bidId, Id, bidderName, creditCode, contractorId, amount, isJoint: false, day);
        _bids.Add(bid);
        SetWinner(bid, amount, day);
    }

    /// <summary>Notes the contract that followed.</summary>
    public void Contract(Guid contractId)
    {
        Expect(TenderState.Awarded);
        ContractId = contractId;
        State = TenderState.Contracted;
        AddDomainEvent(new TenderPublished(Id));
    }

    /// <summary>Files it.</summary>
    public void Close()
    {
        Expect(TenderState.Contracted);
        State = TenderState.Closed;
    }

    /// <summary>Breaks it off.</summary>
    public void Fail(string reason)
    {
        CheckRule(new TenderIsInStateRule(this, TenderState.Approved, TenderState.NoticePublished, TenderState.BidsReceived, TenderState.Opened, TenderState.Qualified, TenderState.Evaluated, TenderState.Awarded));
        FailureReason = reason;
        State = TenderState.Failed;
        AddDomainEvent(new TenderPublished(Id));
    }

    /// <summary>The bid.</summary>
    /// <exception cref="Framework.Errors.EntityNotFoundException">It is not of this tender.</exception>
    public Bid FindBid(Guid bidId) => _bids.Find(b => b.Id == bidId) ?? throw new Framework.Errors.EntityNotFoundException(typeof(Bid), bidId);

    private void SetWinner(Bid bid, decimal amount, DateOnly day)
    {
        WinningBidId = bid.Id;
        AwardAmount = amount;
        AwardedOn = day;
        State = TenderState.Awarded;
        AddDomainEvent(new TenderPublished(Id));
    }

    private void Set(TenderContents contents, bool mustBeTender)
    {
        CheckRule(new SuppliersAreChosenByTenderRule(contents.Mode, mustBeTender));
        CheckRule(new TenderAmountIsPositiveRule(contents.Amount));
        Title = contents.Title;
        Mode = contents.Mode;
        Goals = contents.Goals;
        Contents = contents.Contents;
        AcceptanceIndicators = contents.AcceptanceIndicators;
        Amount = contents.Amount;
        BudgetCodes = contents.BudgetCodes;
        SubProjectIds = contents.SubProjectIds;
        Calendar = contents.Calendar;
        Organiser = contents.Organiser;
        ResponsibleBody = contents.ResponsibleBody;
    }

    private void Expect(TenderState state) => CheckRule(new TenderIsInStateRule(this, state));

    private void ExpectBidding() => Expect(NeedsNotice ? TenderState.NoticePublished : TenderState.Approved);
}
