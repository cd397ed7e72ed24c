using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>What is to be posted: one business movement with the document that asks for it.</summary>
public sealed record LedgerPosting
{
    /// <summary>Kind of the business movement; <see cref="LedgerTransactionKind.Reversal"/> is posted by <see cref="ILedger.ReverseAsync"/> only.</summary>
    public required LedgerTransactionKind Kind { get; init; }

    /// <summary>Business date in the county's zone; not in the future.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Type of the document that asks for it, for example <c>Disbursement</c>.</summary>
    public required string DocumentType { get; init; }

    /// <summary>Id of that document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>What it is, for a reader of the journal.</summary>
    public required string Description { get; init; }

    /// <summary>Names this posting within the county: posting it again returns the first, so a retry never posts twice.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Movements, in order.</summary>
    public required IReadOnlyList<LedgerMovement> Movements { get; init; }

    /// <summary>Checks every rule that needs nothing but the posting itself.</summary>
    /// <param name="today">Today in the county's zone.</param>
    /// <exception cref="BusinessException">A rule is broken.</exception>
    public void Check(DateOnly today)
    {
        if (Kind == LedgerTransactionKind.Reversal)
        {
            throw new BusinessException("Funds:LedgerReversalByItself", 400);
        }

        CheckHead(today);
        LedgerRoutes.Check(this);
    }

    /// <summary>Checks everything but the movements.</summary>
    /// <param name="today">Today in the county's zone.</param>
    /// <exception cref="BusinessException">A rule is broken.</exception>
    public void CheckHead(DateOnly today)
    {
        Require(Description, LedgerConsts.MaxDescriptionLength, nameof(Description));
        Require(DocumentType, LedgerConsts.MaxDocumentTypeLength, nameof(DocumentType));
        Require(IdempotencyKey, LedgerConsts.MaxIdempotencyKeyLength, nameof(IdempotencyKey));
        if (DocumentId == Guid.Empty)
        {
            throw Incomplete(nameof(DocumentId));
        }

        if (Date > today || Date == default)
        {
            throw new BusinessException("Funds:LedgerDateInFuture", 400).WithData("date", Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static void Require(string text, int maxLength, string field)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > maxLength || !LedgerHash.IsStorable(text))
        {
            throw Incomplete(field);
        }
    }

    private static BusinessException Incomplete(string field) => new BusinessException("Funds:LedgerPostingIncomplete", 400).WithData("field", field);
}
