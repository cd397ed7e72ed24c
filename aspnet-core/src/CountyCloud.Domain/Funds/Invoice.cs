using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>An invoice or voucher behind a payment (FUND-15). The same one is never paid twice, here or in another county.</summary>
public sealed class Invoice : AggregateRoot, IMultiTenant
{
    private Invoice()
    {
    }

    /// <summary>Registers an invoice.</summary>
    /// <param name="id">Id.</param>
    /// <param name="facts">What stands on it.</param>
    /// <param name="payment">Payment that it proves.</param>
    /// <param name="copiesElsewhere">How often it is registered in other counties.</param>
    public Invoice(Guid id, InvoiceFacts facts, Payment payment, int copiesElsewhere)
    {
        CheckRule(new AmountIsMoneyRule(facts.Amount));
        Id = id;
        Kind = facts.Kind;
        InvoiceNumber = facts.Number;
        InvoiceCode = facts.Code;
        Amount = facts.Amount;
        IssuedOn = facts.IssuedOn;
        Seller = facts.Seller;
        AttachmentId = facts.AttachmentId;
        RegisteredBy = facts.RegisteredBy;
        Fingerprint = InvoiceFingerprint.Of(facts.Number, facts.Code, facts.Amount);
        PaymentId = payment.Id;
        PaymentNumber = payment.Number;
        ContractorId = payment.PayeeId;
        CopiesElsewhere = copiesElsewhere;
        State = copiesElsewhere > 0 ? InvoiceState.Suspect : InvoiceState.Registered;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Invoice or voucher.</summary>
    public InvoiceKind Kind { get; private set; }

    /// <summary>Number printed on it.</summary>
    public string InvoiceNumber { get; private set; } = string.Empty;

    /// <summary>Code printed on it; empty when it has none.</summary>
    public string InvoiceCode { get; private set; } = string.Empty;

    /// <summary>Yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Day of issue.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>Organisation that issued it.</summary>
    public string Seller { get; private set; } = string.Empty;

    /// <summary>Payment that it proves.</summary>
    public Guid PaymentId { get; private set; }

    /// <summary>Its number.</summary>
    public string PaymentNumber { get; private set; } = string.Empty;

    /// <summary>Contractor that hands it in.</summary>
    public Guid ContractorId { get; private set; }

    /// <summary>Scan of it.</summary>
    public Guid? AttachmentId { get; private set; }

    /// <summary>User name of who registered it.</summary>
    public string RegisteredBy { get; private set; } = string.Empty;

    /// <summary>Hash of number, code and amount.</summary>
    public string Fingerprint { get; private set; } = string.Empty;

    /// <summary>How often it was registered in other counties when it was registered here.</summary>
    public int CopiesElsewhere { get; private set; }

    /// <summary>Where it stands.</summary>
    public InvoiceState State { get; private set; }

    /// <summary>Why the office accepts it although it is registered elsewhere.</summary>
    public string? ClearedReason { get; private set; }

    /// <summary>User name of who accepted it.</summary>
    public string? ClearedBy { get; private set; }

    /// <inheritdoc />
    public override string AuditName => InvoiceNumber;

    /// <summary>The office found out why it is registered elsewhere and accepts it.</summary>
    public void Clear(string reason, string by)
    {
        CheckRule(new InvoiceIsSuspectRule(State));
        State = InvoiceState.Registered;
        ClearedReason = reason;
        ClearedBy = by;
    }

    /// <summary>Its payment came to nothing: it may be handed in again.</summary>
    public void Release() => State = InvoiceState.Released;
}
