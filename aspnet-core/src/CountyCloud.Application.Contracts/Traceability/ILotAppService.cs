using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>Lots with their stock and their history (TRACE-05, TRACE-06, TRACE-24). A participant sees what is in own hands.</summary>
public interface ILotAppService : IApplicationService
{
    /// <summary>Lots, newest first; <c>sorting</c> takes <c>number</c>, <c>startedOn</c>, <c>quantity</c> and <c>bestBefore</c>.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<PagedResultDto<LotListItemDto>> GetListAsync(LotListInput input, CancellationToken cancellationToken);

    /// <summary>A lot with its stock by place, blocks and events.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<LotDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Computes the hash of every stored event anew and tells those that were changed.</summary>
    [RequiresPermission(CountyCloudPermissions.TraceManage)]
    Task<TraceVerificationDto> VerifyAsync(CancellationToken cancellationToken);
}

/// <summary>Filter of lots. The text is looked for in number, product and identifier.</summary>
public sealed record LotListInput : PagedAndSortedInput
{
    /// <summary>State.</summary>
    public LotState? State { get; init; }

    /// <summary>Code of the product.</summary>
    [MaxLength(64)]
    public string? ProductCode { get; init; }

    /// <summary>Held back only, or free only.</summary>
    public bool? IsBlocked { get; init; }

    /// <summary>With something left only.</summary>
    public bool InStock { get; init; }

    /// <summary>Only what the caller's own subjects have: what stands at their sites, is theirs in a package or on its way, or grows. Their places are told without those of others.</summary>
    public bool IsOnHand { get; init; }

    /// <summary>Only those whose withdrawal period runs, the one that ends first at the top unless <c>sorting</c> says otherwise.</summary>
    public bool InWithdrawal { get; init; }

    /// <summary>Tells of each where it stands (<see cref="LotListItemDto.Places"/>).</summary>
    public bool WithPlaces { get; init; }
}

/// <summary>A lot in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="ProductCode">Product.</param>
/// <param name="ProductName">Its name.</param>
/// <param name="State">State.</param>
/// <param name="Quantity">What is left.</param>
/// <param name="Uom">Unit: <c>KGM</c>, or null for pieces.</param>
/// <param name="StartedOn">When it began, UTC.</param>
/// <param name="BestBefore">Last day on which it may be sold.</param>
/// <param name="IsBlocked">Held back.</param>
public sealed record LotListItemDto(Guid Id, string Number, string ProductCode, LocalizedText ProductName, LotState State, decimal Quantity, string? Uom, DateTime StartedOn, DateOnly? BestBefore, bool IsBlocked)
{
    /// <summary>End of its withdrawal period, UTC; null when there was none.</summary>
    public DateTime? WithdrawalUntil { get; init; }

    /// <summary>Where it stands, most first; what grows without being counted stands where it began. Empty when nobody asked for it.</summary>
    public IReadOnlyList<LotPlaceDto> Places { get; init; } = [];
}

/// <summary>Where of a lot something stands.</summary>
/// <param name="SiteId">Site; null on the way and in a package.</param>
/// <param name="Name">Name of the site, number of the package, or to whom it is on its way; null when nobody is known.</param>
/// <param name="Quantity">Amount in the lot's unit.</param>
/// <param name="IsOnTheWay">True while it is on its way.</param>
public sealed record LotPlaceDto(Guid? SiteId, string? Name, decimal Quantity, bool IsOnTheWay);

/// <summary>A lot.</summary>
public sealed record LotDto
{
    /// <summary>What the list shows of it.</summary>
    public required LotListItemDto Lot { get; init; }

    /// <summary>Identifier.</summary>
    public required string Identifier { get; init; }

    /// <summary>GTIN-14.</summary>
    public string? Gtin { get; init; }

    /// <summary>Packages that were filled with it; null when none were told.</summary>
    public int? Packages { get; init; }

    /// <summary>Name of who has it.</summary>
    public string? Holder { get; init; }

    /// <summary>Name of the plot or site at which it began.</summary>
    public string? Origin { get; init; }

    /// <summary>End of the withdrawal period, UTC.</summary>
    public DateTime? WithdrawalUntil { get; init; }

    /// <summary>All that came.</summary>
    public decimal QuantityIn { get; init; }

    /// <summary>All that went.</summary>
    public decimal QuantityOut { get; init; }

    /// <summary>Sold and not returned.</summary>
    public decimal QuantitySold { get; init; }

    /// <summary>Stock by place.</summary>
    public IReadOnlyList<LotStockDto> Stocks { get; init; } = [];

    /// <summary>Why it is held back.</summary>
    public IReadOnlyList<LotBlockDto> Blocks { get; init; } = [];

    /// <summary>Its events, oldest first: at most 500.</summary>
    public IReadOnlyList<LotEventDto> Events { get; init; } = [];
}

/// <summary>What is at a place.</summary>
/// <param name="Place">Identifier, or a word of <see cref="TraceConsts"/>.</param>
/// <param name="Name">Name of the place.</param>
/// <param name="Quantity">Amount.</param>
public sealed record LotStockDto(string Place, string Name, decimal Quantity)
{
    /// <summary>Name of the subject to whom it is on its way; null when it is not, or nobody is known.</summary>
    public string? ToParty { get; init; }
}

/// <summary>Why a lot is held back.</summary>
/// <param name="Reason">Reason.</param>
/// <param name="ReferenceNumber">Number of the paper.</param>
/// <param name="Since">Since when, UTC.</param>
public sealed record LotBlockDto(LotBlockReason Reason, string ReferenceNumber, DateTime Since);

/// <summary>Something that happened to a lot.</summary>
/// <param name="EventId">Id of the event.</param>
/// <param name="Sequence">Place in the journal.</param>
/// <param name="Time">When, UTC.</param>
/// <param name="Step">Step of life; null when none fits.</param>
/// <param name="BizStep">Word of the standard.</param>
/// <param name="Role">What the lot was to it.</param>
/// <param name="Quantity">How much of it.</param>
/// <param name="Place">Name of the place.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="IsWrong">It was declared wrong later.</param>
public sealed record LotEventDto(string EventId, long Sequence, DateTime Time, TraceStep? Step, string? BizStep, TraceEpcRole Role, decimal? Quantity, string? Place, string RecordedBy, bool IsWrong)
{
    /// <summary>Name of who received.</summary>
    public string? ToParty { get; init; }

    /// <summary>Name of who gave.</summary>
    public string? FromParty { get; init; }

    /// <summary>Input product that was used, and how much of it.</summary>
    public string? Input { get; init; }

    /// <summary>Note of whoever recorded it.</summary>
    public string? Note { get; init; }
}

/// <summary>What a check of the stored events found.</summary>
/// <param name="IsIntact">Every event is as it was recorded.</param>
/// <param name="EventCount">Events that were checked.</param>
/// <param name="ChangedEvents">Places in the journal of those that were changed.</param>
public sealed record TraceVerificationDto(bool IsIntact, long EventCount, IReadOnlyList<long> ChangedEvents);
