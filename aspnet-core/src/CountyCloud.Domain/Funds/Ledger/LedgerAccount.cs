namespace CountyCloud.Funds;

/// <summary>An account of the ledger: its kind and what it is kept by.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="FundSourceCode">Fund source; money of one source never becomes another's (FUND-46).</param>
/// <param name="BudgetItemCode">Budget line; null for the kinds that stand before the budget.</param>
/// <param name="SubProjectId">Sub-project; null when there is none.</param>
/// <param name="PayeeId">Payee; null when not known yet.</param>
public sealed record LedgerAccount(LedgerAccountKind Kind, string FundSourceCode, string? BudgetItemCode = null, Guid? SubProjectId = null, Guid? PayeeId = null)
{
    /// <summary>Name by which the balance is kept; a code has no bar in it.</summary>
    public string Key => $"{Kind}|{FundSourceCode}|{BudgetItemCode}|{SubProjectId:D}|{PayeeId:D}";

    /// <summary>What people read in a message: line and source.</summary>
    public string Name => BudgetItemCode is null ? FundSourceCode : $"{BudgetItemCode} · {FundSourceCode}";

    /// <summary>True for the kinds that say where money came from.</summary>
    public bool IsOrigin => Kind is LedgerAccountKind.FundsGranted or LedgerAccountKind.FundsReturned;

    /// <summary>True when accounts of this kind are kept by budget line.</summary>
    public bool HasLine => !IsOrigin && Kind is not LedgerAccountKind.Unallocated;

    /// <summary>True when accounts of this kind are kept by sub-project and payee.</summary>
    public bool HasPayee => HasLine && Kind is not LedgerAccountKind.BudgetAvailable;

    /// <summary>Money granted by a source.</summary>
    public static LedgerAccount FundsGranted(string source) => new(LedgerAccountKind.FundsGranted, source);

    /// <summary>Money of a source that came back.</summary>
    public static LedgerAccount FundsReturned(string source) => new(LedgerAccountKind.FundsReturned, source);

    /// <summary>Money of a source that no line has yet.</summary>
    public static LedgerAccount Unallocated(string source) => new(LedgerAccountKind.Unallocated, source);

    /// <summary>Free money of a line.</summary>
    public static LedgerAccount BudgetAvailable(string source, string line) => new(LedgerAccountKind.BudgetAvailable, source, line);

    /// <summary>Promised money of a line.</summary>
    public static LedgerAccount Committed(string source, string line, Guid? subProjectId = null, Guid? payeeId = null) =>
        new(LedgerAccountKind.Committed, source, line, subProjectId, payeeId);

    /// <summary>Money approved to be paid.</summary>
    public static LedgerAccount Payable(string source, string line, Guid? subProjectId, Guid payeeId) => new(LedgerAccountKind.Payable, source, line, subProjectId, payeeId);

    /// <summary>Paid money.</summary>
    public static LedgerAccount Paid(string source, string line, Guid? subProjectId, Guid payeeId) => new(LedgerAccountKind.Paid, source, line, subProjectId, payeeId);

    /// <summary>Money handed out that comes back.</summary>
    public static LedgerAccount Deposit(string source, string line, Guid? subProjectId, Guid payeeId) => new(LedgerAccountKind.Deposit, source, line, subProjectId, payeeId);

    /// <summary>Money recovered from a payee.</summary>
    public static LedgerAccount Recovered(string source, string line, Guid? subProjectId, Guid payeeId) => new(LedgerAccountKind.Recovered, source, line, subProjectId, payeeId);

    /// <summary>The same dimensions in another kind: <c>payable.As(LedgerAccountKind.Paid)</c>.</summary>
    public LedgerAccount As(LedgerAccountKind kind) => this with { Kind = kind };

    /// <summary>By how much an entry moves the balance: an account of use grows by debits, one of origin by credits.</summary>
    public decimal Change(LedgerSide side, decimal amount) => (side == LedgerSide.Debit) == IsOrigin ? -amount : amount;
}
