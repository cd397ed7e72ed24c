using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>An entry of an input dealer's ledger of purchase, sale and use (TRACE-17: Z65). Written once; a wrong one is set right by another.</summary>
public sealed class InputLedgerEntry : AggregateRoot, IMultiTenant, IAppendOnly
{
    private InputLedgerEntry()
    {
    }

    /// <summary>Writes an entry into a dealer's ledger and moves the balance of the input.</summary>
    /// <exception cref="Framework.Errors.BusinessException">The dealer is not filed, the entry is unsound or the balance would be negative.</exception>
    public InputLedgerEntry(Guid id, string number, TraceSubject dealer, InputBalance balance, InputEntryContent content, DateOnly today, string byName)
    {
        CheckRule(new LedgerIsOfAFiledDealerRule(dealer));
        CheckRule(new EntryIsSoundRule(content, today));
        Change = content.Kind switch
        {
            InputEntryKind.Purchase or InputEntryKind.Correction => content.Quantity,
            _ => -content.Quantity,
        };
        balance.Move(Change, content.Unit);
        Id = id;
        Number = number;
        DealerId = dealer.Id;
        Content = content;
        BalanceAfter = balance.Quantity;
        ByName = byName;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Input dealer.</summary>
    public Guid DealerId { get; private set; }

    /// <summary>What was entered.</summary>
    public InputEntryContent Content { get; private set; } = new();

    /// <summary>By how much the balance moved.</summary>
    public decimal Change { get; private set; }

    /// <summary>Balance of the input after it.</summary>
    public decimal BalanceAfter { get; private set; }

    /// <summary>User name of whoever entered it.</summary>
    public string ByName { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override string AuditName => Number;
}
