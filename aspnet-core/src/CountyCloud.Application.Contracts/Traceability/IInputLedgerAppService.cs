using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>Ledgers of agricultural input dealers: purchase, sale and use, with the coverage of the county (TRACE-17: Z65). Entries are only added.</summary>
public interface IInputLedgerAppService : IApplicationService
{
    /// <summary>Entries, newest first. Sorting: number, day.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<PagedResultDto<InputLedgerEntryDto>> GetListAsync(InputLedgerListInput input, CancellationToken cancellationToken);

    /// <summary>One entry.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<InputLedgerEntryDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Enters a purchase, sale or use.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage)]
    Task<InputLedgerEntryDto> CreateAsync(InputLedgerEntryInput input, CancellationToken cancellationToken);

    /// <summary>Corrects an entry by a further one: by what it was wrong, up or down.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage)]
    Task<InputLedgerEntryDto> CorrectAsync(Guid id, InputCorrectionInput input, CancellationToken cancellationToken);

    /// <summary>What a dealer has of each input.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<ListResultDto<InputBalanceDto>> GetBalancesAsync(InputBalanceInput input, CancellationToken cancellationToken);

    /// <summary>How many of the filed dealers keep their ledger: an entry within the last days (Z65: the whole county).</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<InputCoverageDto> GetCoverageAsync(InputCoverageInput input, CancellationToken cancellationToken);

    /// <summary>Enters a table with a header row: all lines, or none with each bad line named.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceRecord, CountyCloudPermissions.TraceManage)]
    Task<TraceImportDto> ImportAsync(TraceImportInput input, CancellationToken cancellationToken);
}

/// <summary>Which entries.</summary>
public sealed record InputLedgerListInput : PagedAndSortedInput
{
    /// <summary>Only of this dealer.</summary>
    public Guid? DealerId { get; init; }

    /// <summary>Only of this kind.</summary>
    public InputEntryKind? Kind { get; init; }
}

/// <summary>An entry to be made.</summary>
public sealed record InputLedgerEntryInput
{
    /// <summary>Input dealer.</summary>
    public Guid DealerId { get; init; }

    /// <summary>What is entered.</summary>
    [Required]
    public InputEntryContent Content { get; init; } = new();
}

/// <summary>A correction.</summary>
public sealed record InputCorrectionInput
{
    /// <summary>By how much the balance was wrong: what is to be added to it, below zero for too much.</summary>
    [Range(-1e9, 1e9)]
    public decimal Change { get; init; }

    /// <summary>Why.</summary>
    [Required, MaxLength(512)]
    public string Reason { get; init; } = string.Empty;
}

/// <summary>Whose balances.</summary>
public sealed record InputBalanceInput
{
    /// <summary>Input dealer.</summary>
    public Guid DealerId { get; init; }
}

/// <summary>Over how long coverage is measured.</summary>
public sealed record InputCoverageInput
{
    /// <summary>Days.</summary>
    [Range(1, 3660)]
    public int Days { get; init; } = 30;
}

/// <summary>An entry.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Day">Day.</param>
/// <param name="DealerId">Input dealer.</param>
/// <param name="DealerName">Its name.</param>
/// <param name="Kind">What happened.</param>
/// <param name="InputCode">Input product.</param>
/// <param name="Quantity">Quantity.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Counterparty">Supplier or buyer.</param>
/// <param name="BatchNumber">Batch number.</param>
/// <param name="BalanceAfter">Balance after it.</param>
/// <param name="CorrectsId">Entry that it corrects.</param>
/// <param name="Reason">Why.</param>
/// <param name="ByName">Who entered it.</param>
/// <param name="CreationTime">UTC time.</param>
/// <param name="AllowedActions">correct: what the caller may do now.</param>
public sealed record InputLedgerEntryDto(
    Guid Id, string Number, DateOnly Day, Guid DealerId, string DealerName, InputEntryKind Kind, string InputCode, decimal Quantity, string Unit, string? Counterparty, string? BatchNumber, decimal BalanceAfter,
    Guid? CorrectsId, string? Reason, string ByName, DateTime CreationTime, IReadOnlyList<string> AllowedActions)
{
    /// <summary>Name of the input product in the county's list; empty when the list has it no longer.</summary>
    public LocalizedText InputName { get; init; } = LocalizedText.Empty;
}

/// <summary>What a dealer has of an input.</summary>
/// <param name="InputCode">Input product.</param>
/// <param name="Quantity">Quantity.</param>
/// <param name="Unit">Unit.</param>
public sealed record InputBalanceDto(string InputCode, decimal Quantity, string Unit);

/// <summary>Coverage of the county's input dealers.</summary>
/// <param name="Dealers">Filed dealers.</param>
/// <param name="WithEntries">Those with an entry in the time.</param>
/// <param name="Percent">Share, percent; null without dealers.</param>
/// <param name="Silent">Names of those without.</param>
public sealed record InputCoverageDto(int Dealers, int WithEntries, decimal? Percent, IReadOnlyList<string> Silent);
