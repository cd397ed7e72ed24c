using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>A subsidy with payee and basis (W-15, FUND-42 to FUND-45). A payee that is a person is never shown in public.</summary>
public sealed class Subsidy : AggregateRoot, IMultiTenant
{
    private Subsidy()
    {
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Kind.</summary>
    public SubsidyKind Kind { get; private set; }

    /// <summary>Year it is for.</summary>
    public int Year { get; private set; }

    /// <summary>Who gets it.</summary>
    public SubsidyPayeeKind PayeeKind { get; private set; }

    /// <summary>Name of the payee.</summary>
    public string PayeeName { get; private set; } = string.Empty;

    /// <summary>Payee as the ledger knows it.</summary>
    public Guid PayeeId { get; private set; }

    /// <summary>Contractor, when the payee is one.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>What it is paid for.</summary>
    public string Basis { get; private set; } = string.Empty;

    /// <summary>Pieces, for a subsidy by piece.</summary>
    public int? Pieces { get; private set; }

    /// <summary>The loan, for a subsidy of interest (Z192).</summary>
    public InterestLoan? Loan { get; private set; }

    /// <summary>Sum, yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Money by line and source.</summary>
    public IReadOnlyList<SubsidyShare> Shares { get; private set; } = [];

    /// <summary>Where it stands.</summary>
    public SubsidyState State { get; private set; }

    /// <summary>User name of who claimed it.</summary>
    public string ClaimedBy { get; private set; } = string.Empty;

    /// <summary>Day of the claim.</summary>
    public DateOnly ClaimedOn { get; private set; }

    /// <summary>What the office's check found.</summary>
    public string? CheckText { get; private set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Last opinion.</summary>
    public string? Opinion { get; private set; }

    /// <summary>Day on which it was paid.</summary>
    public DateOnly? PaidOn { get; private set; }

    /// <summary>Number of the voucher.</summary>
    public string? VoucherNumber { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Number;

    /// <summary>True when the payee is a person or household, whose name stays inside the county.</summary>
    public bool IsPersonal => PayeeKind is SubsidyPayeeKind.VillageStaff or SubsidyPayeeKind.Household;

    /// <summary>Claims or plans a subsidy.</summary>
    /// <param name="id">Id.</param>
    /// <param name="number">Number.</param>
    /// <param name="payeeId">Payee as the ledger knows it.</param>
    /// <param name="claim">What is claimed.</param>
    /// <param name="limits">What the lines allow in that year.</param>
    /// <param name="rules">The county's rules.</param>
    public static Subsidy Claim(Guid id, string number, Guid payeeId, SubsidyClaim claim, IReadOnlyList<YearlyLimit> limits, DisbursementRules rules)
    {
        foreach (var share in claim.Shares)
        {
            CheckRule(new AmountIsMoneyRule(share.Amount));
        }

        CheckRule(new SubsidyHasSharesRule(claim.Shares));
        CheckRule(new ParcelSubsidyKeepsItsRateRule(claim, rules));
        CheckRule(new SubsidisedLoanIsUnsecuredRule(claim, rules.LoanSecurity));
        CheckRule(new InterestIsSubsidisedAtTheBaseRateRule(claim, rules));
        foreach (var limit in limits)
        {
            CheckRule(new YearlyLineIsNotExceededRule(limit, claim.Shares.Where(s => s.BudgetItemCode == limit.BudgetItemCode).Sum(s => s.Amount)));
        }

        return new Subsidy
        {
            Id = id,
            Number = number,
            Kind = claim.Kind,
            Year = claim.Year,
            PayeeKind = claim.PayeeKind,
            PayeeName = claim.PayeeName,
            PayeeId = payeeId,
            ContractorId = claim.ContractorId,
            Basis = claim.Basis,
            Pieces = claim.Pieces,
            Loan = claim.Kind == SubsidyKind.Interest ? claim.Loan : null,
            Shares = claim.Shares,
            Amount = claim.Shares.Sum(s => s.Amount),
            ClaimedBy = claim.By,
            ClaimedOn = claim.Day,
        };
    }

    /// <summary>The office checked the basis (W-15 WaybillChecked); it goes to its approval.</summary>
    public void Check(string text)
    {
        CheckRule(new SubsidyStepFitsStateRule(State, SubsidyState.Claimed));
        CheckText = text;
        State = SubsidyState.Checked;
    }

    /// <summary>Takes it back before it is approved.</summary>
    public void Withdraw(string reason, DateOnly day)
    {
        CheckRule(new SubsidyStepFitsStateRule(State, SubsidyState.Claimed));
        Opinion = reason;
        DecidedOn = day;
        State = SubsidyState.Withdrawn;
    }

    /// <summary>What the approval came to; a returned one is checked again.</summary>
    public void Decide(SubsidyState state, string? opinion, DateOnly day)
    {
        CheckRule(new SubsidyStepFitsStateRule(State, SubsidyState.Checked));
        State = state;
        Opinion = opinion;
        DecidedOn = state == SubsidyState.Claimed ? null : day;
    }

    /// <summary>Finance paid it.</summary>
    public void Pay(string voucherNumber, DateOnly day, PayeeStanding payee, DisbursementRules rules)
    {
        CheckRule(new SubsidyStepFitsStateRule(State, SubsidyState.Approved));
        CheckRule(new PayeeHasNoOpenCaseRule(payee));
        CheckRule(new PayeeIsNotBarredRule(payee, rules.Bar));
        VoucherNumber = voucherNumber;
        PaidOn = day;
        State = SubsidyState.Paid;
    }
}
