using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>
/// The end of a county's journal. Whoever posts locks this row first, so postings of one county come one after another and the chain has
/// neither gap nor fork.
/// </summary>
public sealed class LedgerHead : IMultiTenant
{
    /// <summary>What the first transaction has as the hash before it.</summary>
    public static readonly string GenesisHash = new('0', LedgerConsts.HashLength);

    private LedgerHead()
    {
    }

    /// <summary>The head of an empty journal.</summary>
    public LedgerHead(Guid tenantId) => TenantId = tenantId;

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Sequence of the last transaction; 0 when there is none.</summary>
    public long Sequence { get; private set; }

    /// <summary>Hash of the last transaction.</summary>
    public string Hash { get; private set; } = GenesisHash;

    /// <summary>Puts a posting at the end of the journal.</summary>
    public LedgerTransaction Append(Guid id, LedgerPosting posting, LedgerPoster poster) => Append(new LedgerTransaction(id, this, posting, reversesId: null, poster));

    /// <summary>Puts the reversal of a transaction at the end of the journal.</summary>
    /// <exception cref="BusinessException">It is a reversal itself.</exception>
    public LedgerTransaction AppendReversal(Guid id, LedgerTransaction original, LedgerReversal reversal, LedgerPoster poster)
    {
        if (original.Kind == LedgerTransactionKind.Reversal)
        {
            throw new BusinessException("Funds:LedgerReversalOfReversal", 400).WithData("sequence", original.Sequence);
        }

        return Append(new LedgerTransaction(id, this, original.Mirror(reversal), original.Id, poster));
    }

    private LedgerTransaction Append(LedgerTransaction transaction)
    {
        Sequence = transaction.Sequence;
        Hash = transaction.Hash;
        return transaction;
    }
}
