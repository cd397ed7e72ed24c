namespace CountyCloud.Funds;

/// <summary>Result of a verification.</summary>
/// <param name="TransactionCount">Transactions read.</param>
/// <param name="EntryCount">Entries read.</param>
/// <param name="HeadSequence">Sequence of the last transaction read.</param>
/// <param name="HeadHash">Its hash; written down elsewhere it proves later that nothing before it was replaced.</param>
/// <param name="Faults">What was found, in order of the journal, balances last; at most <see cref="MaxFaults"/>.</param>
public sealed record LedgerVerification(long TransactionCount, long EntryCount, long HeadSequence, string HeadHash, IReadOnlyList<LedgerFault> Faults)
{
    /// <summary>Faults that a result holds at most.</summary>
    public const int MaxFaults = 1000;

    /// <summary>True when nothing was found.</summary>
    public bool IsIntact => Faults.Count == 0;
}
