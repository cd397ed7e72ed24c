using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>
/// The journal of the current county: double-entry, append-only, hash-chained (FUND-16). Postings join the transaction that is open, so
/// a business document and its posting are kept together or not at all; without one each posting is a transaction of its own.
/// What else is pending in the unit of work is saved with the posting. The county's journal is locked from the posting to the end of the
/// transaction: post last.
/// </summary>
public interface ILedger
{
    /// <summary>Posts. The same posting under the same key again returns the first one and posts nothing.</summary>
    /// <exception cref="BusinessException">
    /// A rule is broken: <c>Funds:LedgerRouteNotAllowed</c> and others of the posting itself, <c>Funds:LedgerOverdrawn</c> when an account
    /// has too little, <c>Funds:LedgerLineExceeded</c> when more is allocated to a line than the budget plans,
    /// <c>Funds:LedgerIdempotencyKeyUsed</c> when the key names another posting.
    /// </exception>
    Task<LedgerTransaction> PostAsync(LedgerPosting posting, CancellationToken cancellationToken = default);

    /// <summary>Takes a transaction back by posting its movements the other way round. Each can be taken back once.</summary>
    /// <exception cref="BusinessException">It was taken back already, is a reversal itself, or its money has moved on.</exception>
    /// <exception cref="EntityNotFoundException">There is no such transaction.</exception>
    Task<LedgerTransaction> ReverseAsync(Guid transactionId, LedgerReversal reversal, CancellationToken cancellationToken = default);

    /// <summary>Reads the whole journal and tells every row that is not as it was posted.</summary>
    Task<LedgerVerification> VerifyAsync(CancellationToken cancellationToken = default);
}
