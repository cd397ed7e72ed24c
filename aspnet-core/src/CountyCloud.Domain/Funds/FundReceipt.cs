using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>Money that arrived: an instalment or a part of it, or matching money (FUND-01, W-11). A mistake is taken back by a reversal that says why.</summary>
public sealed class FundReceipt : AggregateRoot, IMultiTenant
{
    private FundReceipt()
    {
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Fund source.</summary>
    public string FundSourceCode { get; private set; } = string.Empty;

    /// <summary>Instalment of it; null when it comes in one.</summary>
    public string? InstalmentCode { get; private set; }

    /// <summary>Yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Day on which it arrived.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>Number of the document that grants it.</summary>
    public string Document { get; private set; } = string.Empty;

    /// <summary>How its condition is met, in words; the papers are attached.</summary>
    public string? Evidence { get; private set; }

    /// <summary>User name of who recorded it.</summary>
    public string RecordedBy { get; private set; } = string.Empty;

    /// <summary>Transaction of the ledger.</summary>
    public Guid LedgerTransactionId { get; private set; }

    /// <summary>Day on which it was taken back; null while it holds.</summary>
    public DateOnly? ReversedOn { get; private set; }

    /// <summary>Why.</summary>
    public string? ReversalReason { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Number;

    /// <summary>Records money that arrived.</summary>
    /// <param name="id">Id.</param>
    /// <param name="number">Number.</param>
    /// <param name="money">What arrived.</param>
    /// <param name="source">Its source.</param>
    /// <param name="instalment">Its instalment.</param>
    /// <param name="standing">What arrived before and which conditions are met.</param>
    /// <exception cref="Framework.Errors.BusinessException">The instalment is not released, or more arrived than is granted.</exception>
    public static FundReceipt Record(Guid id, string number, ReceivedMoney money, FundSourceValues source, FundInstalmentValues? instalment, ReceiptStanding standing)
    {
        CheckRule(new AmountIsMoneyRule(money.Amount));
        if (instalment is not null)
        {
            CheckRule(new InstalmentIsReleasedRule(instalment, standing));
            CheckRule(new GrantIsNotExceededRule(instalment.Name.Source, money.Amount, standing.OfInstalment, instalment.Amount, instalment.Source));
        }

        CheckRule(new GrantIsNotExceededRule(source.Name.Source, money.Amount, standing.OfSource, source.IsMinimum ? null : source.Amount, source.Source));
        return new FundReceipt
        {
            Id = id,
            Number = number,
            FundSourceCode = source.Code,
            InstalmentCode = instalment?.Code,
            Amount = money.Amount,
            ReceivedOn = money.Day,
            Document = money.Document,
            Evidence = money.Evidence,
            RecordedBy = money.RecordedBy,
        };
    }

    /// <summary>Notes the transaction by which the ledger knows it.</summary>
    public void Posted(Guid transactionId) => LedgerTransactionId = transactionId;

    /// <summary>Takes it back because it was recorded by mistake.</summary>
    public void Reverse(string reason, DateOnly day)
    {
        CheckRule(new ReceiptIsReversedOnceRule(ReversedOn, Number));
        ReversedOn = day;
        ReversalReason = reason;
    }
}
