using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>One side of a movement in the journal. Written once (key: county, sequence, line).</summary>
public sealed class LedgerEntry : IMultiTenant, IAppendOnly
{
    private LedgerEntry()
    {
    }

    internal LedgerEntry(Guid tenantId, long sequence, int line, LedgerSide side, LedgerAccount account, string? payeeName, decimal amount)
    {
        TenantId = tenantId;
        Sequence = sequence;
        Line = line;
        Side = side;
        Kind = account.Kind;
        FundSourceCode = account.FundSourceCode;
        BudgetItemCode = account.BudgetItemCode;
        SubProjectId = account.SubProjectId;
        PayeeId = account.PayeeId;
        PayeeName = account.PayeeId is null ? null : payeeName;
        Amount = amount;
        Hash = LedgerHash.Of(this);
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Sequence of its transaction.</summary>
    public long Sequence { get; private set; }

    /// <summary>Place in the transaction, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Side.</summary>
    public LedgerSide Side { get; private set; }

    /// <summary>Kind of the account.</summary>
    public LedgerAccountKind Kind { get; private set; }

    /// <summary>Fund source.</summary>
    public string FundSourceCode { get; private set; } = string.Empty;

    /// <summary>Budget line; null for the kinds that stand before the budget.</summary>
    public string? BudgetItemCode { get; private set; }

    /// <summary>Sub-project.</summary>
    public Guid? SubProjectId { get; private set; }

    /// <summary>Payee.</summary>
    public Guid? PayeeId { get; private set; }

    /// <summary>Name of the payee when it was posted.</summary>
    public string? PayeeName { get; private set; }

    /// <summary>Yuan, more than zero.</summary>
    public decimal Amount { get; private set; }

    /// <summary>SHA-256 of this entry; the transaction's hash covers it.</summary>
    public string Hash { get; private set; } = string.Empty;

    /// <summary>The account.</summary>
    public LedgerAccount Account => new(Kind, FundSourceCode, BudgetItemCode, SubProjectId, PayeeId);

    /// <summary>By how much it moves its account's balance.</summary>
    public decimal Change => Account.Change(Side, Amount);
}
