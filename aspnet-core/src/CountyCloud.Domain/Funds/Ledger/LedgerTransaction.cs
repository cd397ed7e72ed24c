using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>
/// A transaction of the journal with its entries, debits equal to credits. Written once; each holds the hash of the one before it, so a
/// change after the fact is found by <see cref="LedgerVerifier"/>.
/// </summary>
public sealed class LedgerTransaction : Entity, IMultiTenant, IAppendOnly
{
    private readonly List<LedgerEntry> _entries = [];

    private LedgerTransaction()
    {
    }

    internal LedgerTransaction(Guid id, LedgerHead head, LedgerPosting posting, Guid? reversesId, LedgerPoster poster)
    {
        Id = id;
        TenantId = head.TenantId;
        Sequence = head.Sequence + 1;
        Kind = posting.Kind;
        Date = posting.Date;
        DocumentType = posting.DocumentType;
        DocumentId = posting.DocumentId;
        Description = posting.Description;
        IdempotencyKey = posting.IdempotencyKey;
        ReversesId = reversesId;
        UserId = poster.UserId;
        UserName = poster.UserName;
        PostedAt = poster.Time;
        _entries.AddRange(EntriesOf(TenantId, Sequence, posting));
        Amount = posting.Movements.Sum(m => m.Amount);
        EntryCount = _entries.Count;
        PreviousHash = head.Hash;
        Hash = LedgerHash.Of(this, _entries.Select(e => e.Hash));
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Place in the county's journal, from 1, without gaps.</summary>
    public long Sequence { get; private set; }

    /// <summary>Kind.</summary>
    public LedgerTransactionKind Kind { get; private set; }

    /// <summary>Business date.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Type of the document that asked for it.</summary>
    public string DocumentType { get; private set; } = string.Empty;

    /// <summary>Id of that document.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>What it is.</summary>
    public string Description { get; private set; } = string.Empty;

    /// <summary>Its name within the county; a retry finds it by this.</summary>
    public string IdempotencyKey { get; private set; } = string.Empty;

    /// <summary>The transaction that this one takes back.</summary>
    public Guid? ReversesId { get; private set; }

    /// <summary>Sum of the debits, which is the sum of the credits; yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>
    /// What a reader calls its amount, yuan: what came back is posted twice, out of what was paid and into the source again, and is one amount all the same (M115). Its
    /// entries must be loaded.
    /// </summary>
    public decimal Moved => _entries.Exists(e => e.Kind == LedgerAccountKind.Recovered) ? _entries.Where(e => e.Kind == LedgerAccountKind.Recovered).Sum(e => e.Amount) : Amount;

    /// <summary>Number of entries it was posted with.</summary>
    public int EntryCount { get; private set; }

    /// <summary>Who posted it; null for the system.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>Name of who posted it.</summary>
    public string? UserName { get; private set; }

    /// <summary>When it was posted, UTC, to the millisecond.</summary>
    public DateTime PostedAt { get; private set; }

    /// <summary>Hash of the transaction before it; zeros for the first.</summary>
    public string PreviousHash { get; private set; } = string.Empty;

    /// <summary>Hash of this transaction with its entries.</summary>
    public string Hash { get; private set; } = string.Empty;

    /// <summary>Entries in order of their lines.</summary>
    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>The posting that takes this transaction back: the same movements the other way round.</summary>
    public LedgerPosting Mirror(LedgerReversal reversal) => new()
    {
        Kind = LedgerTransactionKind.Reversal,
        Date = reversal.Date,
        DocumentType = DocumentType,
        DocumentId = DocumentId,
        Description = reversal.Description,
        IdempotencyKey = reversal.IdempotencyKey,
        Movements = [.. _entries.OrderBy(e => e.Line).Chunk(2).Select(p => new LedgerMovement(p[0].Amount, p[0].Account, p[1].Account, p[0].PayeeName ?? p[1].PayeeName))],
    };

    /// <summary>True when the posting says the same as was posted then.</summary>
    public bool Says(LedgerPosting posting, Guid? reversesId) =>
        Kind == posting.Kind && Date == posting.Date && DocumentType == posting.DocumentType && DocumentId == posting.DocumentId
        && Description == posting.Description && ReversesId == reversesId
        && EntriesOf(TenantId, Sequence, posting).Select(e => e.Hash).SequenceEqual(_entries.OrderBy(e => e.Line).Select(e => e.Hash), StringComparer.Ordinal);

    // A movement is two entries: debit of where the money goes, credit of where it comes from.
    private static IEnumerable<LedgerEntry> EntriesOf(Guid tenantId, long sequence, LedgerPosting posting) =>
        posting.Movements.SelectMany((m, i) => new[]
        {
            new LedgerEntry(tenantId, sequence, (i * 2) + 1, LedgerSide.Debit, m.To, m.PayeeName, m.Amount),
            new LedgerEntry(tenantId, sequence, (i * 2) + 2, LedgerSide.Credit, m.From, m.PayeeName, m.Amount),
        });
}
