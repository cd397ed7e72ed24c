namespace CountyCloud.Funds;

/// <summary>Business movements that are posted. Which accounts each may move money between is told by <c>LedgerRoutes</c>.</summary>
public enum LedgerTransactionKind
{
    /// <summary>A source grants money, whole or as an instalment (FUND-01, FUND-08).</summary>
    Appropriation,

    /// <summary>Granted money is given to budget lines (FUND-02).</summary>
    Allocation,

    /// <summary>Money of a line is promised by a contract or an approved scheme.</summary>
    Commitment,

    /// <summary>A payment is approved (M101 拨付意见书).</summary>
    Payable,

    /// <summary>An approved payment is paid, or a deposit is not given back and becomes cost.</summary>
    Payment,

    /// <summary>An approved payment is paid out as a deposit that comes back (M607 质保金).</summary>
    DepositPaid,

    /// <summary>A deposit came back and is free again for its line.</summary>
    DepositReturned,

    /// <summary>Paid money is recovered (M115 追回已拨付的款项); a new decision gives it to a line.</summary>
    Recovery,

    /// <summary>Money moves between budget lines (M119 资金调配).</summary>
    Reallocation,

    /// <summary>A promise or an allocation is given up and its money is free again.</summary>
    Release,

    /// <summary>Takes back another transaction that was posted by mistake. The only way to correct.</summary>
    Reversal,
}
