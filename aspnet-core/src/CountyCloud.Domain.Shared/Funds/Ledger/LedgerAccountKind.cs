namespace CountyCloud.Funds;

/// <summary>
/// Account kinds of the ledger. The first two say where money came from (credit balances), the others where it is now (debit
/// balances); the sums of both sides are always equal.
/// </summary>
public enum LedgerAccountKind
{
    /// <summary>Granted by a source (M23 后续专项资金, Z119). By source; grows on the credit side.</summary>
    FundsGranted,

    /// <summary>Came back after it was paid out (M115 追回已拨付的款项). By source; grows on the credit side.</summary>
    FundsReturned,

    /// <summary>Granted and not yet given to a budget line, such as Zeku's second instalment (Z119). By source.</summary>
    Unallocated,

    /// <summary>Given to a budget line and free to be promised. By source and line.</summary>
    BudgetAvailable,

    /// <summary>Promised, by a contract or an approved scheme, and not yet due. By source and line, and by sub-project and payee where known.</summary>
    Committed,

    /// <summary>Approved to be paid (M101 拨付意见书) and not yet paid. By source, line and payee, and by sub-project where there is one.</summary>
    Payable,

    /// <summary>Paid and not recovered. By source, line and payee, and by sub-project where there is one.</summary>
    Paid,

    /// <summary>Handed out and to come back, such as a shop deposit (M607 质保金): no cost (FUND-48). By source, line and payee.</summary>
    Deposit,

    /// <summary>Paid and recovered since (M115). By source, line and payee; never falls but by reversal, so it tells how much was recovered in all.</summary>
    Recovered,
}
