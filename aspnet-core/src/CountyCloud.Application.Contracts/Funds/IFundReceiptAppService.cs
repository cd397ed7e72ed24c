using System.ComponentModel.DataAnnotations;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>Money that arrived: instalments and matching money (W-11, FUND-01). Amounts in yuan.</summary>
public interface IFundReceiptAppService : IApplicationService
{
    /// <summary>Receipts, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Budget)]
    Task<PagedResultDto<FundReceiptDto>> GetListAsync(FundReceiptListInput input, CancellationToken cancellationToken);

    /// <summary>One receipt with its papers.</summary>
    [RequiresPermission(CountyCloudPermissions.Budget)]
    Task<FundReceiptDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Source by source: granted, arrived, still to come, not yet allocated, and whether the county's matching money reaches its floor (C177).</summary>
    [RequiresPermission(CountyCloudPermissions.Budget)]
    Task<FundOverviewDto> GetOverviewAsync(CancellationToken cancellationToken);

    /// <summary>Records money that arrived and posts it.</summary>
    [RequiresPermission(CountyCloudPermissions.FundsPay)]
    Task<FundReceiptDto> CreateAsync(CreateFundReceiptInput input, CancellationToken cancellationToken);

    /// <summary>Takes a receipt back that was recorded by mistake; only while its money is not allocated.</summary>
    [RequiresPermission(CountyCloudPermissions.FundsPay)]
    Task<FundReceiptDto> ReverseAsync(Guid id, ReasonInput input, CancellationToken cancellationToken);
}

/// <summary>Which receipts.</summary>
public sealed record FundReceiptListInput : PagedAndSortedInput
{
    /// <summary>Only of this source.</summary>
    [MaxLength(64)]
    public string? FundSourceCode { get; init; }
}

/// <summary>Money that arrived.</summary>
public sealed record CreateFundReceiptInput
{
    /// <summary>Fund source.</summary>
    [Required, MaxLength(64)]
    public string FundSourceCode { get; init; } = string.Empty;

    /// <summary>Instalment of it.</summary>
    [MaxLength(64)]
    public string? InstalmentCode { get; init; }

    /// <summary>Yuan.</summary>
    [Range(0.01, 100_000_000_000)]
    public decimal Amount { get; init; }

    /// <summary>Day on which it arrived; not in the future.</summary>
    [Required]
    public DateOnly ReceivedOn { get; init; }

    /// <summary>Number of the document that grants it.</summary>
    [Required, MaxLength(200)]
    public string Document { get; init; } = string.Empty;

    /// <summary>How its condition is met.</summary>
    [MaxLength(2000)]
    public string? Evidence { get; init; }

    /// <summary>Papers.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>A receipt.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="FundSourceCode">Fund source.</param>
/// <param name="InstalmentCode">Instalment.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="ReceivedOn">Day.</param>
/// <param name="Document">Document that grants it.</param>
/// <param name="Evidence">How its condition is met.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="ReversedOn">Day on which it was taken back.</param>
/// <param name="ReversalReason">Why.</param>
/// <param name="Attachments">Papers; empty in lists.</param>
public sealed record FundReceiptDto(
    Guid Id, string Number, string FundSourceCode, string? InstalmentCode, decimal Amount, DateOnly ReceivedOn, string Document, string? Evidence, string RecordedBy, DateOnly? ReversedOn,
    string? ReversalReason, IReadOnlyList<AttachmentDto> Attachments);

/// <summary>The money of the programme.</summary>
/// <param name="Sources">Sources.</param>
/// <param name="Matching">The county's matching money; null where no rule asks for it.</param>
/// <param name="Channels">Channels of investment (FUND-47).</param>
/// <param name="IsPublicLeading">True when public money leads them (K88).</param>
/// <param name="ExplainedBy">Body that explains the fund measure (FUND-54); null where no rule names one.</param>
public sealed record FundOverviewDto(IReadOnlyList<FundSourceStateDto> Sources, MatchingStateDto? Matching, IReadOnlyList<ChannelSum> Channels, bool IsPublicLeading, string? ExplainedBy);

/// <summary>A source.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Granted">Granted, yuan; null when not stated.</param>
/// <param name="IsMinimum">True when that is a floor.</param>
/// <param name="Received">Arrived, yuan.</param>
/// <param name="Unallocated">Arrived and not given to a line, yuan.</param>
/// <param name="Instalments">Instalments.</param>
public sealed record FundSourceStateDto(
    string Code, LocalizedText Name, FundSourceKind Kind, decimal? Granted, bool IsMinimum, decimal Received, decimal Unallocated, IReadOnlyList<InstalmentStateDto> Instalments);

/// <summary>An instalment.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Amount">Granted, yuan.</param>
/// <param name="Received">Arrived, yuan.</param>
/// <param name="Release">What releases it.</param>
/// <param name="IsReleased">True when its condition is met.</param>
public sealed record InstalmentStateDto(string Code, LocalizedText Name, decimal Amount, decimal Received, InstalmentRelease Release, bool IsReleased);

/// <summary>The county's matching money.</summary>
/// <param name="Floor">Least amount, yuan.</param>
/// <param name="Received">Arrived, yuan.</param>
/// <param name="IsMet">True when it reaches the floor.</param>
/// <param name="Source">Clause.</param>
public sealed record MatchingStateDto(decimal Floor, decimal Received, bool IsMet, string Source);
