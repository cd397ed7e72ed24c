using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>
/// A payment of special funds to a contractor for a sub-project, from the request to the finance bureau's voucher (F-15 to F-17, F-21; W-08,
/// W-10). Its approval is the engine's; its notice is <see cref="PublicNotice"/>. Nothing of it is ever overwritten once it was approved:
/// a lower amount is published anew.
/// </summary>
public sealed class Payment : AggregateRoot, IMultiTenant
{
    private readonly List<PaymentLine> _lines = [];

    private Payment()
    {
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number, for example PAY-2026-0007.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>What people read in lists.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Sub-project.</summary>
    public Guid SubProjectId { get; private set; }

    /// <summary>Its number.</summary>
    public string SubProjectNumber { get; private set; } = string.Empty;

    /// <summary>Its name.</summary>
    public string SubProjectName { get; private set; } = string.Empty;

    /// <summary>What the sub-project is about.</summary>
    public WorkKind WorkKind { get; private set; }

    /// <summary>Which part of the money.</summary>
    public PaymentStage Stage { get; private set; }

    /// <summary>Where it stands.</summary>
    public PaymentState State { get; private set; }

    /// <summary>Contractor to be paid.</summary>
    public Guid PayeeId { get; private set; }

    /// <summary>Its name.</summary>
    public string PayeeName { get; private set; } = string.Empty;

    /// <summary>Why, and for what.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>User name of who asked.</summary>
    public string RequesterName { get; private set; } = string.Empty;

    /// <summary>Day of the request.</summary>
    public DateOnly RequestedOn { get; private set; }

    /// <summary>Asked for, yuan.</summary>
    public decimal RequestedAmount { get; private set; }

    /// <summary>Day of the check on site.</summary>
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>Departments that took part in it.</summary>
    public string? CheckDepartments { get; private set; }

    /// <summary>What was found.</summary>
    public string? CheckText { get; private set; }

    /// <summary>Progress found, percent.</summary>
    public decimal? CheckProgress { get; private set; }

    /// <summary>True when earlier money was used properly.</summary>
    public bool? IsFundsUseProper { get; private set; }

    /// <summary>User name of the official who recorded the check.</summary>
    public string? CheckedBy { get; private set; }

    /// <summary>Amount of the opinion letter, yuan.</summary>
    public decimal? OpinionAmount { get; private set; }

    /// <summary>Text of the opinion letter.</summary>
    public string? OpinionText { get; private set; }

    /// <summary>Day of the opinion.</summary>
    public DateOnly? OpinionOn { get; private set; }

    /// <summary>User name of the official who wrote it.</summary>
    public string? OpinionBy { get; private set; }

    /// <summary>Day of the approval.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Last day of the notice; null when the county publishes none.</summary>
    public DateOnly? NoticeEndsOn { get; private set; }

    /// <summary>Amount paid, yuan.</summary>
    public decimal? PaidAmount { get; private set; }

    /// <summary>Day on which it was paid.</summary>
    public DateOnly? PaidOn { get; private set; }

    /// <summary>Number of the finance bureau's voucher.</summary>
    public string? VoucherNumber { get; private set; }

    /// <summary>User name of who paid.</summary>
    public string? PaidBy { get; private set; }

    /// <summary>Part of the paid amount that was recovered since (M115), yuan.</summary>
    public decimal RecoveredAmount { get; private set; }

    /// <summary>Part of the paid deposits that came back (M607), yuan.</summary>
    public decimal DepositReturned { get; private set; }

    /// <summary>Why it was refused, withdrawn, cancelled or lowered.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Lines.</summary>
    public IReadOnlyList<PaymentLine> Lines => _lines;

    /// <summary>Papers by kind.</summary>
    public IReadOnlyList<PaymentPaper> Papers { get; private set; } = [];

    /// <summary>How the ledger holds its money since the approval.</summary>
    public IReadOnlyList<FundingShare> Funding { get; private set; } = [];

    /// <inheritdoc />
    public override string AuditName => Number;

    /// <summary>What counts now: paid, approved or asked for, yuan.</summary>
    public decimal Counts => _lines.Sum(l => l.Counts);

    /// <summary>True while it may still lead to a payment.</summary>
    public bool IsOpen => State is not (PaymentState.Paid or PaymentState.Rejected or PaymentState.Withdrawn or PaymentState.Cancelled);

    /// <summary>True while the ledger holds money for it that is not paid.</summary>
    public bool IsApproved => State is PaymentState.PublicNotice or PaymentState.OnHold or PaymentState.Payable;

    /// <summary>Asks for money.</summary>
    /// <exception cref="Framework.Errors.BusinessException">A rule of the county is broken; the error names it and its clause.</exception>
    public static Payment Request(Guid id, PaymentRequest request, PaymentSituation situation, IGuidGenerator ids)
    {
        var payment = new Payment
        {
            Id = id,
            Number = request.Number,
            Title = situation.SubProject.Name,
            SubProjectId = situation.SubProject.Id,
            SubProjectNumber = situation.SubProject.Number,
            SubProjectName = situation.SubProject.Name,
            WorkKind = situation.SubProject.WorkKind,
            Stage = request.Stage,
            PayeeId = request.PayeeId,
            PayeeName = request.PayeeName,
            RequesterName = request.RequesterName,
            RequestedOn = request.Day,
        };
        payment.Ask(request.Reason, request.Lines, situation, ids);
        payment.Moved();
        return payment;
    }

    /// <summary>Changes what is asked for, before anybody checked it.</summary>
    public void Change(string reason, IReadOnlyList<PaymentLineRequest> lines, PaymentSituation situation, IGuidGenerator ids)
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.Requested));
        Ask(reason, lines, situation, ids);
    }

    /// <summary>Adds papers while the office works on it, or the proof when it was paid.</summary>
    public void AddPapers(IEnumerable<PaymentPaper> papers) => Papers = [.. Papers.Concat(papers).DistinctBy(p => p.AttachmentId)];

    /// <summary>Takes it back.</summary>
    public void Withdraw(string reason)
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.Requested, PaymentState.SiteVerified));
        End(PaymentState.Withdrawn, reason);
    }

    /// <summary>Refuses it before an opinion is given.</summary>
    public void Refuse(string reason)
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.Requested, PaymentState.SiteVerified));
        End(PaymentState.Rejected, reason);
    }

    /// <summary>Records the joint check on site (M101); a better record may follow until the opinion is given.</summary>
    public void Verify(SiteCheck check, PaymentSituation situation)
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.Requested, PaymentState.SiteVerified));
        CheckRule(new HaltedSubProjectIsNotPaidRule(situation.SubProject));
        if (check.IsFundsUseProper)
        {
            CheckRule(new MidPaymentNeedsProgressRule(Stage, check.Progress ?? 0, situation.Rules.Progress));
        }

        CheckedOn = check.Day;
        CheckDepartments = check.Departments;
        CheckText = check.Text;
        CheckProgress = check.Progress;
        IsFundsUseProper = check.IsFundsUseProper;
        CheckedBy = check.CheckedBy;
        To(PaymentState.SiteVerified);
    }

    /// <summary>Writes the payment opinion letter (M101 拨付意见书), which goes to its approval.</summary>
    /// <param name="lines">What it leaves of each line; lines that are left out get nothing.</param>
    /// <param name="text">Text of the letter.</param>
    /// <param name="by">User name of the official.</param>
    /// <param name="day">Day.</param>
    /// <param name="situation">What the rules look at.</param>
    public void GiveOpinion(IReadOnlyList<LineAmount> lines, string text, string by, DateOnly day, PaymentSituation situation)
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.SiteVerified));
        CheckRule(new SiteCheckFoundProperUseRule(IsFundsUseProper == true));
        CheckRule(new PapersAreCompleteRule(PaymentTerms.Papers(Stage, WorkKind, situation.Rules), [.. Papers.Select(p => p.Kind)], situation.Rules));
        CheckRules(PaymentTerms.Always(situation).Concat(PaymentTerms.Of(Stage, situation)).Concat(PaymentTerms.Of(Stage, lines, situation)));
        foreach (var line in lines)
        {
            CheckRule(new OpinionIsAtMostWhatWasAskedRule(line.Amount, _lines.Where(l => l.BudgetItemCode == line.BudgetItemCode).Sum(l => l.Amount)));
        }

        foreach (var line in _lines)
        {
            line.SetOpinion(lines.Where(l => l.BudgetItemCode == line.BudgetItemCode).Sum(l => l.Amount));
        }

        OpinionAmount = lines.Sum(l => l.Amount);
        OpinionText = text;
        OpinionBy = by;
        OpinionOn = day;
        To(PaymentState.OpinionGiven);
    }

    /// <summary>The approval sent it back: the office looks at it again.</summary>
    public void Return(string? opinion)
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.OpinionGiven));
        EndReason = opinion;
        To(PaymentState.SiteVerified);
    }

    /// <summary>The approval refused it for good.</summary>
    public void Reject(string? opinion)
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.OpinionGiven));
        End(PaymentState.Rejected, opinion);
    }

    /// <summary>It was approved: it is published where the county has a notice, else it may be paid.</summary>
    /// <param name="day">Day.</param>
    /// <param name="noticeEndsOn">Last day of the notice; null without one.</param>
    /// <param name="situation">What the rules look at.</param>
    public void Approve(DateOnly day, DateOnly? noticeEndsOn, PaymentSituation situation)
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.OpinionGiven));
        CheckRules(PaymentTerms.Always(situation));
        ApprovedOn = day;
        NoticeEndsOn = noticeEndsOn;
        To(noticeEndsOn is null ? PaymentState.Payable : PaymentState.PublicNotice);
    }

    /// <summary>Notes how the ledger holds its money.</summary>
    public void Fund(IReadOnlyList<FundingShare> funding) => Funding = funding;

    /// <summary>Somebody objects: nothing is paid until that is decided (M105).</summary>
    public void Hold()
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.PublicNotice, PaymentState.OnHold));
        To(PaymentState.OnHold);
    }

    /// <summary>All objections are decided and the payment stays as it is.</summary>
    public void Resume()
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.OnHold));
        To(PaymentState.PublicNotice);
    }

    /// <summary>The notice is over and nobody objects.</summary>
    public void ClearNotice()
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.PublicNotice));
        To(PaymentState.Payable);
    }

    /// <summary>Lowers an approved payment by a decision; what changed is published anew for the full time (W-09).</summary>
    /// <param name="amount">New amount, yuan.</param>
    /// <param name="reason">Which decision.</param>
    /// <param name="noticeEndsOn">Last day of the new notice; null without one.</param>
    public void Lower(decimal amount, string reason, DateOnly? noticeEndsOn)
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.PublicNotice, PaymentState.OnHold, PaymentState.Payable));
        CheckRule(new LoweredAmountIsLessRule(amount, OpinionAmount!.Value));

        // The last lines give way first: the earlier ones are what the request is mainly about.
        var less = OpinionAmount.Value - amount;
        foreach (var line in _lines.AsEnumerable().Reverse())
        {
            var taken = Math.Min(less, line.Counts);
            line.SetOpinion(line.Counts - taken);
            less -= taken;
        }

        OpinionAmount = amount;
        EndReason = reason;
        NoticeEndsOn = noticeEndsOn;
        To(noticeEndsOn is null ? PaymentState.Payable : PaymentState.PublicNotice);
    }

    /// <summary>Stops an approved payment by a decision.</summary>
    public void Cancel(string reason)
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.Requested, PaymentState.SiteVerified, PaymentState.PublicNotice, PaymentState.OnHold, PaymentState.Payable));
        End(PaymentState.Cancelled, reason);
    }

    /// <summary>The finance bureau paid it (M101 按照拨付意见书).</summary>
    /// <param name="amount">Amount paid, yuan.</param>
    /// <param name="voucherNumber">Number of the voucher.</param>
    /// <param name="day">Day of the payment.</param>
    /// <param name="by">User name.</param>
    /// <param name="situation">What the rules look at.</param>
    public void Pay(decimal amount, string voucherNumber, DateOnly day, string by, PaymentSituation situation)
    {
        CheckRule(new PaymentIsPayableRule(State, NoticeEndsOn));
        CheckRule(new PaidAmountIsTheOpinionsRule(amount, OpinionAmount!.Value));
        CheckRules(PaymentTerms.Always(situation));
        PaidAmount = amount;
        VoucherNumber = voucherNumber;
        PaidOn = day;
        PaidBy = by;
        To(PaymentState.Paid);
    }

    /// <summary>Notes that paid money was recovered (M115).</summary>
    public void Recover(decimal amount)
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.Paid));
        CheckRule(new RecoveryIsAtMostWhatWasPaidRule(amount, PaidAmount!.Value - Funding.Where(f => f.IsDeposit).Sum(f => f.Amount) - RecoveredAmount));
        RecoveredAmount += amount;
    }

    /// <summary>Notes that a deposit came back (M607).</summary>
    public void ReturnDeposit(decimal amount)
    {
        CheckRule(new PaymentStepFitsStateRule(State, PaymentState.Paid));
        CheckRule(new RecoveryIsAtMostWhatWasPaidRule(amount, Funding.Where(f => f.IsDeposit).Sum(f => f.Amount) - DepositReturned));
        DepositReturned += amount;
    }

    private void Ask(string reason, IReadOnlyList<PaymentLineRequest> lines, PaymentSituation situation, IGuidGenerator ids)
    {
        IReadOnlyList<LineAmount> amounts = [.. lines.Select(l => new LineAmount(l.BudgetItemCode, l.Amount))];
        CheckRules(PaymentTerms.Always(situation).Concat(PaymentTerms.Of(Stage, situation)).Concat(PaymentTerms.Of(Stage, amounts, situation)));
        foreach (var line in lines)
        {
            CheckRule(new PurposeIsNotExcludedRule(line.BudgetItemCode, line.Purpose, situation.Rules.Excluded));
            CheckRule(new SpendingIsSupportedRule(situation.SubProject.WorkKind, line.BudgetItemCode, line.Purpose, situation.Rules));
        }

        Reason = reason;
        RequestedAmount = amounts.Sum(l => l.Amount);
        _lines.Clear();
        _lines.AddRange(lines.Select(l => new PaymentLine(ids.Create(), Id, l)));
    }

    private static void CheckRules(IEnumerable<IBusinessRule> rules)
    {
        foreach (var rule in rules)
        {
            CheckRule(rule);
        }
    }

    private void End(PaymentState state, string? reason)
    {
        EndReason = reason;
        To(state);
    }

    private void To(PaymentState state)
    {
        State = state;
        Moved();
    }

    private void Moved() => AddDomainEvent(new PaymentMoved(Id, SubProjectId, State));
}
