namespace CountyCloud.Funds;

/// <summary>What the verification of the ledger can find.</summary>
public enum LedgerFaultKind
{
    /// <summary>An entry is not what was posted.</summary>
    EntryChanged,

    /// <summary>An entry is missing from its transaction.</summary>
    EntryMissing,

    /// <summary>An entry stands in a transaction that was posted without it, or in none.</summary>
    EntryAdded,

    /// <summary>A transaction is not what was posted.</summary>
    TransactionChanged,

    /// <summary>A transaction is missing.</summary>
    TransactionMissing,

    /// <summary>A transaction does not follow the one before it: one of both was replaced as a whole.</summary>
    ChainBroken,

    /// <summary>The head of the chain names another last transaction.</summary>
    HeadDiffers,

    /// <summary>A balance is not the sum of its entries.</summary>
    BalanceDiffers,
}
