using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>A case of misuse, false papers or bad quality (W-13). While it is open its contractor gets no money.</summary>
public sealed class ViolationCase : AggregateRoot, IMultiTenant
{
    private ViolationCase()
    {
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>What it is about.</summary>
    public ViolationKind Kind { get; private set; }

    /// <summary>What people read in lists.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>What was reported.</summary>
    public string Description { get; private set; } = string.Empty;

    /// <summary>Contractor concerned; null while unknown.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>Sub-project concerned.</summary>
    public Guid? SubProjectId { get; private set; }

    /// <summary>Payment concerned: the one that recovered money was paid with.</summary>
    public Guid? PaymentId { get; private set; }

    /// <summary>Kind of document that tells of it; null when there is none.</summary>
    public DocumentType? OriginType { get; private set; }

    /// <summary>That document.</summary>
    public Guid? OriginId { get; private set; }

    /// <summary>Day of the report.</summary>
    public DateOnly ReportedOn { get; private set; }

    /// <summary>User name of who reported it; empty for the system.</summary>
    public string ReportedBy { get; private set; } = string.Empty;

    /// <summary>Where it stands.</summary>
    public ViolationState State { get; private set; }

    /// <summary>What the check found.</summary>
    public string? Verification { get; private set; }

    /// <summary>Unit that was told (M113 向相关单位报告).</summary>
    public string? ReportedTo { get; private set; }

    /// <summary>Why the sanctions.</summary>
    public string? DecisionReason { get; private set; }

    /// <summary>Money to be recovered, yuan.</summary>
    public decimal? RecoverAmount { get; private set; }

    /// <summary>Money recovered so far, yuan.</summary>
    public decimal RecoveredAmount { get; private set; }

    /// <summary>True when the decision bars the contractor from applying (Z1273).</summary>
    public bool IsBarred { get; private set; }

    /// <summary>First day of the bar.</summary>
    public DateOnly? BarFrom { get; private set; }

    /// <summary>Last day of the bar; null without end.</summary>
    public DateOnly? BarUntil { get; private set; }

    /// <summary>Payment to be stopped.</summary>
    public Guid? StopPaymentId { get; private set; }

    /// <summary>Payment to be cut.</summary>
    public Guid? CutPaymentId { get; private set; }

    /// <summary>Amount that is left of it, yuan.</summary>
    public decimal? CutTo { get; private set; }

    /// <summary>Authority it is handed to.</summary>
    public string? ReferTo { get; private set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Opinion of who decided.</summary>
    public string? Opinion { get; private set; }

    /// <summary>Day on which it was closed or dismissed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>What it came to.</summary>
    public string? ClosingNote { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Number;

    /// <summary>True while its contractor gets no money.</summary>
    public bool IsOpen => State is not (ViolationState.Closed or ViolationState.Dismissed);

    /// <summary>Reports.</summary>
    public static ViolationCase Report(Guid id, string number, ViolationReport report) => new()
    {
        Id = id,
        Number = number,
        Kind = report.Kind,
        Title = report.Title,
        Description = report.Description,
        ContractorId = report.ContractorId,
        SubProjectId = report.SubProjectId,
        PaymentId = report.PaymentId,
        OriginType = report.OriginType,
        OriginId = report.OriginId,
        ReportedOn = report.Day,
        ReportedBy = report.By,
    };

    /// <summary>It is found to be true; from now on the contractor concerned is known.</summary>
    public void Verify(string findings, string? reportedTo, Guid? contractorId, Guid? paymentId)
    {
        CheckRule(new ViolationStepFitsStateRule(State, ViolationState.Reported, ViolationState.Verified));
        Verification = findings;
        ReportedTo = reportedTo;
        ContractorId = contractorId ?? ContractorId;
        PaymentId = paymentId ?? PaymentId;
        State = ViolationState.Verified;
    }

    /// <summary>It is found to be untrue, by another person than the one who reported it: nobody frees money that they held themselves.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">User name of who says so.</param>
    /// <param name="day">Day.</param>
    public void Dismiss(string reason, string by, DateOnly day)
    {
        CheckRule(new ViolationStepFitsStateRule(State, ViolationState.Reported, ViolationState.Verified));
        CheckRule(new WhoReportedDoesNotDismissRule(Number, ReportedBy, by));
        State = ViolationState.Dismissed;
        ClosingNote = reason;
        ClosedOn = day;
    }

    /// <summary>Asks for a decision.</summary>
    /// <param name="sanctions">What is proposed.</param>
    /// <param name="rules">The county's rules: they name the sanctions that it has.</param>
    public void AskDecision(ViolationSanctions sanctions, DisbursementRules rules)
    {
        CheckRule(new ViolationStepFitsStateRule(State, ViolationState.Verified));
        CheckRule(new SanctionIsProvidedRule(this, sanctions, rules));
        DecisionReason = sanctions.Reason;
        RecoverAmount = sanctions.RecoverAmount;
        IsBarred = sanctions.IsBarred;
        BarUntil = sanctions.BarUntil;
        StopPaymentId = sanctions.StopPaymentId;
        CutPaymentId = sanctions.CutPaymentId;
        CutTo = sanctions.CutTo;
        ReferTo = sanctions.ReferTo;
        State = ViolationState.DecisionAsked;
    }

    /// <summary>The proposal was not approved: it is looked at again.</summary>
    public void Reconsider(string? opinion)
    {
        CheckRule(new ViolationStepFitsStateRule(State, ViolationState.DecisionAsked));
        Opinion = opinion;
        IsBarred = false;
        State = ViolationState.Verified;
    }

    /// <summary>The proposal was approved.</summary>
    public void Decide(string? opinion, DateOnly day)
    {
        CheckRule(new ViolationStepFitsStateRule(State, ViolationState.DecisionAsked));
        Opinion = opinion;
        DecidedOn = day;
        BarFrom = IsBarred ? day : null;
        State = RecoverAmount > 0 ? ViolationState.Recovering : ReferTo is not null ? ViolationState.Referred : ViolationState.Decided;
    }

    /// <summary>Money came back.</summary>
    public void Recover(decimal amount)
    {
        CheckRule(new ViolationStepFitsStateRule(State, ViolationState.Recovering));
        CheckRule(new RecoveryIsAtMostWhatWasPaidRule(amount, RecoverAmount!.Value - RecoveredAmount));
        RecoveredAmount += amount;
        if (RecoveredAmount == RecoverAmount)
        {
            State = ReferTo is not null ? ViolationState.Referred : ViolationState.Recovered;
        }
    }

    /// <summary>Closes it; never while money is to be recovered.</summary>
    public void Close(string note, DateOnly day)
    {
        CheckRule(new ViolationStepFitsStateRule(State, ViolationState.Decided, ViolationState.Recovered, ViolationState.Referred));
        State = ViolationState.Closed;
        ClosingNote = note;
        ClosedOn = day;
    }
}
