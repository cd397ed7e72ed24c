using CountyCloud.Framework.Application;

namespace CountyCloud.Funds;

/// <summary>Reads the ledger of the current county.</summary>
public interface ILedgerQueries
{
    /// <summary>A page of the journal.</summary>
    Task<PagedResultDto<LedgerTransactionDto>> GetListAsync(GetLedgerListInput input, CancellationToken cancellationToken);

    /// <summary>One transaction; null when there is none.</summary>
    Task<LedgerTransactionDto?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A page of entries.</summary>
    Task<PagedResultDto<LedgerStatementLineDto>> GetEntriesAsync(GetLedgerEntriesInput input, CancellationToken cancellationToken);

    /// <summary>Balance of each account, now or as of a date or sequence.</summary>
    Task<IReadOnlyList<AccountBalance>> GetBalancesAsync(DateOnly? asOf, long? asOfSequence, CancellationToken cancellationToken);

    /// <summary>Names of payees as last posted.</summary>
    Task<IReadOnlyDictionary<Guid, string>> GetPayeeNamesAsync(CancellationToken cancellationToken);

    /// <summary>What reallocations moved to each line, less what they took.</summary>
    /// <param name="asOf">Business date at whose end; null for now.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyDictionary<string, decimal>> GetReallocatedAsync(DateOnly? asOf, CancellationToken cancellationToken);

    /// <summary>Balances by fund source, line and kind, now or at the end of a business date.</summary>
    Task<IReadOnlyList<SourceBalance>> GetSourceBalancesAsync(DateOnly? asOf, CancellationToken cancellationToken);
}

/// <summary>Balance of an account, yuan.</summary>
public sealed record AccountBalance(LedgerAccount Account, decimal Amount);

/// <summary>Sum of a fund source's accounts of one kind for one line.</summary>
/// <param name="FundSourceCode">Fund source.</param>
/// <param name="BudgetItemCode">Line; null for the kinds that stand before the budget.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Reallocated">Yuan that reallocations brought there less what they took.</param>
public sealed record SourceBalance(string FundSourceCode, string? BudgetItemCode, LedgerAccountKind Kind, decimal Amount, decimal Reallocated);
