using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>Reads the ledger of the current county (FUND-16). Nothing is posted here: business documents post. Amounts in yuan.</summary>
public interface ILedgerAppService : IApplicationService
{
    /// <summary>Transactions of the journal, newest first; <c>sorting</c> takes <c>sequence</c>, <c>date</c> and <c>amount</c>.</summary>
    [RequiresPermission(CountyCloudPermissions.Ledger)]
    Task<PagedResultDto<LedgerTransactionDto>> GetListAsync(GetLedgerListInput input, CancellationToken cancellationToken);

    /// <summary>One transaction with its entries.</summary>
    [RequiresPermission(CountyCloudPermissions.Ledger)]
    Task<LedgerTransactionDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Statement: the entries that an account, a line, a sub-project or a payee consists of, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Ledger)]
    Task<PagedResultDto<LedgerStatementLineDto>> GetEntriesAsync(GetLedgerEntriesInput input, CancellationToken cancellationToken);

    /// <summary>Balances by what is asked for, now or as of a date or a sequence.</summary>
    [RequiresPermission(CountyCloudPermissions.Ledger)]
    Task<LedgerBalancesDto> GetBalancesAsync(GetLedgerBalancesInput input, CancellationToken cancellationToken);

    /// <summary>Reads the whole journal and tells every row that is not as it was posted.</summary>
    [RequiresPermission(CountyCloudPermissions.LedgerVerify)]
    Task<LedgerVerificationDto> VerifyAsync(CancellationToken cancellationToken);
}

/// <summary>Filter of the journal. The text is looked for in description, idempotency key and the payees' names.</summary>
public sealed record GetLedgerListInput : PagedAndSortedInput
{
    /// <summary>Kind of transaction.</summary>
    public LedgerTransactionKind? Kind { get; init; }

    /// <summary>First business date.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last business date.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Budget line that an entry names.</summary>
    [MaxLength(64)]
    public string? BudgetItemCode { get; init; }

    /// <summary>Fund source that an entry names.</summary>
    [MaxLength(64)]
    public string? FundSourceCode { get; init; }

    /// <summary>Document that asked for it.</summary>
    public Guid? DocumentId { get; init; }
}

/// <summary>Filter of a statement.</summary>
public sealed record GetLedgerEntriesInput : PagedAndSortedInput
{
    /// <summary>Kind of account.</summary>
    public LedgerAccountKind? Kind { get; init; }

    /// <summary>Fund source.</summary>
    [MaxLength(64)]
    public string? FundSourceCode { get; init; }

    /// <summary>Budget line.</summary>
    [MaxLength(64)]
    public string? BudgetItemCode { get; init; }

    /// <summary>Sub-project.</summary>
    public Guid? SubProjectId { get; init; }

    /// <summary>Payee.</summary>
    public Guid? PayeeId { get; init; }

    /// <summary>First business date.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last business date.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>What balances are wanted.</summary>
public sealed record GetLedgerBalancesInput
{
    /// <summary>What a row stands for.</summary>
    public LedgerGrouping GroupBy { get; init; }

    /// <summary>Business date at whose end; null for now.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Last transaction that counts; null for all.</summary>
    public long? AsOfSequence { get; init; }
}

/// <summary>A transaction.</summary>
/// <param name="Id">Id.</param>
/// <param name="Sequence">Place in the journal.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Date">Business date.</param>
/// <param name="DocumentType">Type of the document that asked for it.</param>
/// <param name="DocumentId">Id of that document.</param>
/// <param name="Description">What it is.</param>
/// <param name="Amount">What it moves, yuan; of a recovery what came back.</param>
/// <param name="UserName">Who posted it.</param>
/// <param name="PostedAt">When it was posted, UTC.</param>
/// <param name="ReversesId">Transaction that it takes back.</param>
/// <param name="ReversedBySequence">Transaction that took it back.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Entries">Entries.</param>
public sealed record LedgerTransactionDto(
    Guid Id, long Sequence, LedgerTransactionKind Kind, DateOnly Date, string DocumentType, Guid DocumentId, string Description, decimal Amount,
    string? UserName, DateTime PostedAt, Guid? ReversesId, long? ReversedBySequence, string Hash, IReadOnlyList<LedgerEntryDto> Entries);

/// <summary>An entry.</summary>
/// <param name="Line">Place in the transaction.</param>
/// <param name="Side">Side.</param>
/// <param name="Kind">Kind of account.</param>
/// <param name="FundSourceCode">Fund source.</param>
/// <param name="BudgetItemCode">Budget line.</param>
/// <param name="SubProjectId">Sub-project.</param>
/// <param name="PayeeId">Payee.</param>
/// <param name="PayeeName">Name of the payee.</param>
/// <param name="Amount">Yuan.</param>
public sealed record LedgerEntryDto(
    int Line, LedgerSide Side, LedgerAccountKind Kind, string FundSourceCode, string? BudgetItemCode, Guid? SubProjectId, Guid? PayeeId, string? PayeeName, decimal Amount);

/// <summary>An entry with what a statement says of its transaction.</summary>
/// <param name="TransactionId">Transaction.</param>
/// <param name="Sequence">Its place in the journal.</param>
/// <param name="Date">Business date.</param>
/// <param name="TransactionKind">Kind.</param>
/// <param name="Description">What it is.</param>
/// <param name="Entry">The entry.</param>
public sealed record LedgerStatementLineDto(Guid TransactionId, long Sequence, DateOnly Date, LedgerTransactionKind TransactionKind, string Description, LedgerEntryDto Entry);

/// <summary>Balances.</summary>
/// <param name="GroupBy">What a row stands for.</param>
/// <param name="AsOf">Business date at whose end; null for now.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Total">Sum of the rows.</param>
public sealed record LedgerBalancesDto(LedgerGrouping GroupBy, DateOnly? AsOf, IReadOnlyList<LedgerBalanceRowDto> Rows, LedgerAmountsDto Total);

/// <summary>Balances of one thing.</summary>
/// <param name="Key">Code or id; empty for money that belongs to none.</param>
/// <param name="Name">Name, where the configuration has one.</param>
/// <param name="PayeeName">Name of the payee as last posted, in rows of payees.</param>
/// <param name="Amounts">Balances by kind of account, yuan.</param>
public sealed record LedgerBalanceRowDto(string Key, LocalizedText Name, string? PayeeName, LedgerAmountsDto Amounts);

/// <summary>Balances by kind of account, yuan.</summary>
public sealed record LedgerAmountsDto
{
    /// <summary>Granted by sources.</summary>
    public decimal FundsGranted { get; init; }

    /// <summary>Came back to sources.</summary>
    public decimal FundsReturned { get; init; }

    /// <summary>Not yet given to a line.</summary>
    public decimal Unallocated { get; init; }

    /// <summary>Free money of lines.</summary>
    public decimal BudgetAvailable { get; init; }

    /// <summary>Promised.</summary>
    public decimal Committed { get; init; }

    /// <summary>Approved to be paid.</summary>
    public decimal Payable { get; init; }

    /// <summary>Paid and not recovered.</summary>
    public decimal Paid { get; init; }

    /// <summary>Handed out and to come back.</summary>
    public decimal Deposit { get; init; }

    /// <summary>Recovered.</summary>
    public decimal Recovered { get; init; }
}

/// <summary>Result of a verification.</summary>
/// <param name="IsIntact">True when nothing was found.</param>
/// <param name="TransactionCount">Transactions read.</param>
/// <param name="EntryCount">Entries read.</param>
/// <param name="HeadSequence">Last transaction read.</param>
/// <param name="HeadHash">Its hash, to be written down elsewhere.</param>
/// <param name="Faults">What was found.</param>
public sealed record LedgerVerificationDto(bool IsIntact, long TransactionCount, long EntryCount, long HeadSequence, string HeadHash, IReadOnlyList<LedgerFaultDto> Faults);

/// <summary>Something that is not as it was posted.</summary>
/// <param name="Kind">What is the matter.</param>
/// <param name="Sequence">Transaction; null for a balance.</param>
/// <param name="Line">Entry.</param>
/// <param name="Account">Account.</param>
/// <param name="Expected">What it should be.</param>
/// <param name="Actual">What stands there.</param>
public sealed record LedgerFaultDto(LedgerFaultKind Kind, long? Sequence, int? Line, string? Account, string? Expected, string? Actual);
