using System.Globalization;

namespace CountyCloud.Funds;

/// <summary>
/// Finds what was changed behind the ledger's back. Takes the journal in order of sequence, a transaction at a time; then head and
/// balances. Makes its own sums and hashes and trusts nothing that is stored but the rows themselves.
/// </summary>
public sealed class LedgerVerifier
{
    private readonly List<LedgerFault> _faults = [];
    private readonly Dictionary<string, (decimal Amount, decimal Reallocated)> _sums = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _reallocations = [];
    private long _transactions;
    private long _entries;
    private long _sequence;
    private string _hash = LedgerHead.GenesisHash;

    /// <summary>Takes the next transaction.</summary>
    public void Add(LedgerTransaction transaction)
    {
        for (var missing = _sequence + 1; missing < transaction.Sequence && _faults.Count < LedgerVerification.MaxFaults; missing++)
        {
            Tell(new LedgerFault(LedgerFaultKind.TransactionMissing, missing));
        }

        var entries = transaction.Entries.OrderBy(e => e.Line).ToList();
        var entriesAreWhole = CheckEntries(transaction, entries);
        CheckTransaction(transaction, entries, entriesAreWhole);

        // Behind a gap nothing is known to compare with; the gap itself is told.
        if (transaction.Sequence == _sequence + 1 && transaction.PreviousHash != _hash)
        {
            Tell(new LedgerFault(LedgerFaultKind.ChainBroken, transaction.Sequence, Expected: _hash, Actual: transaction.PreviousHash));
        }

        _transactions++;
        _sequence = transaction.Sequence;
        _hash = transaction.Hash;
    }

    /// <summary>Compares with the head, the balances and the number of entries there are.</summary>
    /// <param name="head">The head; null when there is none.</param>
    /// <param name="balances">All balances.</param>
    /// <param name="entryCount">Entries in the table: more than were seen belong to no transaction.</param>
    public LedgerVerification Finish(LedgerHead? head, IEnumerable<LedgerBalance> balances, long entryCount)
    {
        var headSequence = head?.Sequence ?? 0;
        for (var missing = _sequence + 1; missing <= headSequence && _faults.Count < LedgerVerification.MaxFaults; missing++)
        {
            Tell(new LedgerFault(LedgerFaultKind.TransactionMissing, missing));
        }

        if (headSequence <= _sequence && (headSequence != _sequence || (head?.Hash ?? LedgerHead.GenesisHash) != _hash))
        {
            Tell(new LedgerFault(LedgerFaultKind.HeadDiffers, _sequence, Expected: $"{_sequence} {_hash}", Actual: $"{headSequence} {head?.Hash}"));
        }

        if (entryCount != _entries)
        {
            Tell(new LedgerFault(LedgerFaultKind.EntryAdded, Expected: Text(_entries), Actual: Text(entryCount)));
        }

        CheckBalances(balances);
        return new LedgerVerification(_transactions, _entries, _sequence, _hash, _faults);
    }

    /// <returns>True when each entry is as it was posted and none is missing or added.</returns>
    private bool CheckEntries(LedgerTransaction transaction, List<LedgerEntry> entries)
    {
        var isWhole = true;
        var isReallocation = transaction.Kind == LedgerTransactionKind.Reallocation || (transaction.ReversesId is { } reversed && _reallocations.Contains(reversed));
        if (isReallocation)
        {
            _reallocations.Add(transaction.Id);
        }

        var lines = entries.Select(e => e.Line).ToHashSet();
        for (var line = 1; line <= transaction.EntryCount && line <= 2 * LedgerConsts.MaxMovements; line++)
        {
            if (!lines.Contains(line))
            {
                isWhole = false;
                Tell(new LedgerFault(LedgerFaultKind.EntryMissing, transaction.Sequence, line));
            }
        }

        foreach (var entry in entries)
        {
            _entries++;
            var (amount, reallocated) = _sums.GetValueOrDefault(entry.Account.Key);
            _sums[entry.Account.Key] = (amount + entry.Change, reallocated + (isReallocation ? entry.Change : 0));
            var kind = entry.Line < 1 || entry.Line > transaction.EntryCount ? LedgerFaultKind.EntryAdded
                : entry.Hash != LedgerHash.Of(entry) ? LedgerFaultKind.EntryChanged : (LedgerFaultKind?)null;
            if (kind is { } found)
            {
                isWhole = false;
                Tell(new LedgerFault(found, transaction.Sequence, entry.Line, entry.Account.Key, Actual: $"{entry.Side} {LedgerHash.Amount(entry.Amount)}"));
            }
        }

        return isWhole;
    }

    private void CheckTransaction(LedgerTransaction transaction, List<LedgerEntry> entries, bool entriesAreWhole)
    {
        var hash = LedgerHash.Of(transaction, entries.Where(e => e.Line >= 1 && e.Line <= transaction.EntryCount).Select(e => e.Hash));
        if (hash != transaction.Hash)
        {
            // Where an entry is missing, the hash cannot be right and the entry is told already.
            if (entriesAreWhole || entries.Count(e => e.Line >= 1 && e.Line <= transaction.EntryCount) == transaction.EntryCount)
            {
                Tell(new LedgerFault(LedgerFaultKind.TransactionChanged, transaction.Sequence, Expected: transaction.Hash, Actual: hash));
            }

            return;
        }

        var (debits, credits) = (Sum(entries, LedgerSide.Debit), Sum(entries, LedgerSide.Credit));
        if (entriesAreWhole && (debits != transaction.Amount || credits != transaction.Amount))
        {
            Tell(new LedgerFault(LedgerFaultKind.TransactionChanged, transaction.Sequence, Expected: LedgerHash.Amount(transaction.Amount), Actual: $"{LedgerHash.Amount(debits)} / {LedgerHash.Amount(credits)}"));
        }
    }

    private void CheckBalances(IEnumerable<LedgerBalance> balances)
    {
        foreach (var balance in balances)
        {
            _sums.Remove(balance.Account, out var sum);
            var isItsOwn = balance.Account == new LedgerAccount(balance.Kind, balance.FundSourceCode, balance.BudgetItemCode, balance.SubProjectId, balance.PayeeId).Key;
            if (balance.Amount != sum.Amount || !isItsOwn)
            {
                Tell(new LedgerFault(LedgerFaultKind.BalanceDiffers, Account: balance.Account, Expected: LedgerHash.Amount(sum.Amount), Actual: LedgerHash.Amount(balance.Amount)));
            }
            else if (balance.Reallocated != sum.Reallocated)
            {
                Tell(new LedgerFault(LedgerFaultKind.BalanceDiffers, Account: balance.Account, Expected: LedgerHash.Amount(sum.Reallocated), Actual: LedgerHash.Amount(balance.Reallocated)));
            }
        }

        foreach (var (account, sum) in _sums)
        {
            Tell(new LedgerFault(LedgerFaultKind.BalanceDiffers, Account: account, Expected: LedgerHash.Amount(sum.Amount)));
        }
    }

    private void Tell(LedgerFault fault)
    {
        if (_faults.Count < LedgerVerification.MaxFaults)
        {
            _faults.Add(fault);
        }
    }

    private static decimal Sum(IEnumerable<LedgerEntry> entries, LedgerSide side) => entries.Where(e => e.Side == side).Sum(e => e.Amount);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
