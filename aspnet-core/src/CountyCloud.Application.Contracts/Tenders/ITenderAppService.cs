using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Tenders;

/// <summary>The tender register (W-16). A contractor's people see the tenders they won, and of those their own bid only.</summary>
public interface ITenderAppService : IApplicationService
{
    /// <summary>Tenders, newest first. Sorting: number, title, amount, state, noticePublishedOn.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<TenderListItemDto>> GetListAsync(TenderListInput input, CancellationToken cancellationToken);

    /// <summary>One tender with its bids, and what may be done with it now.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<TenderDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Begins a tender; conditions and bonus items are taken from the configuration.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> CreateAsync(TenderInput input, CancellationToken cancellationToken);

    /// <summary>Changes a tender in preparation.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> UpdateAsync(Guid id, TenderInput input, CancellationToken cancellationToken);

    /// <summary>Removes a tender in preparation.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Sends the file for approval.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> SubmitAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Publishes the notice.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> PublishNoticeAsync(Guid id, TenderNoticeInput input, CancellationToken cancellationToken);

    /// <summary>Takes a bid in.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> AddBidAsync(Guid id, BidInput input, CancellationToken cancellationToken);

    /// <summary>Closes the bidding.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> CloseBiddingAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Opens the bids.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> OpenAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Records the check of a bidder's qualification.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> QualifyAsync(Guid id, QualifyBidInput input, CancellationToken cancellationToken);

    /// <summary>Ends the check of qualification.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> FinishQualificationAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Scores a qualified bid.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> ScoreAsync(Guid id, ScoreBidInput input, CancellationToken cancellationToken);

    /// <summary>Ends the evaluation.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> FinishEvaluationAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Names the winner.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> AwardAsync(Guid id, AwardInput input, CancellationToken cancellationToken);

    /// <summary>Registers the result of a superior body's tender.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> RegisterResultAsync(Guid id, SuperiorResultInput input, CancellationToken cancellationToken);

    /// <summary>Signs the contract with the winner.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<ContractDto> SignAsync(Guid id, ContractInput input, CancellationToken cancellationToken);

    /// <summary>Breaks the tender off.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> FailAsync(Guid id, TenderReasonInput input, CancellationToken cancellationToken);

    /// <summary>Files it.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<TenderDto> CloseAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Which tenders.</summary>
public sealed record TenderListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public TenderState? State { get; init; }
}

/// <summary>The file of a tender.</summary>
public sealed record TenderInput
{
    /// <summary>Stamp of the version that is changed; empty for a new one.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }

    /// <summary>Title.</summary>
    [Required, MaxLength(256)]
    public string Title { get; init; } = string.Empty;

    /// <summary>How the winner is chosen.</summary>
    public TenderMode Mode { get; init; }

    /// <summary>Goals.</summary>
    [MaxLength(4000)]
    public string Goals { get; init; } = string.Empty;

    /// <summary>Contents of the work.</summary>
    [MaxLength(4000)]
    public string Contents { get; init; } = string.Empty;

    /// <summary>Indicators by which the work is accepted.</summary>
    [MaxLength(4000)]
    public string AcceptanceIndicators { get; init; } = string.Empty;

    /// <summary>Amount, yuan.</summary>
    [Range(0.01, 1e12)]
    public decimal Amount { get; init; }

    /// <summary>Systems and lines of the budget, by code.</summary>
    [MaxLength(200)]
    public IReadOnlyList<string> BudgetCodes { get; init; } = [];

    /// <summary>Sub-projects.</summary>
    [MaxLength(200)]
    public IReadOnlyList<Guid> SubProjectIds { get; init; } = [];

    /// <summary>Planned days.</summary>
    public TenderCalendar Calendar { get; init; } = new();

    /// <summary>Tender centre or agent.</summary>
    [MaxLength(256)]
    public string? Organiser { get; init; }

    /// <summary>Responsible body.</summary>
    [MaxLength(256)]
    public string? ResponsibleBody { get; init; }

    /// <summary>Uploaded files of the tender.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>The notice.</summary>
public sealed record TenderNoticeInput
{
    /// <summary>Where it stands: website or paper.</summary>
    [Required, MaxLength(512)]
    public string Place { get; init; } = string.Empty;

    /// <summary>Last day for bids.</summary>
    public DateOnly DeadlineOn { get; init; }

    /// <summary>Day of the opening.</summary>
    public DateOnly OpeningOn { get; init; }

    /// <summary>Uploaded notice.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>A bid.</summary>
public sealed record BidInput
{
    /// <summary>Company.</summary>
    [Required, MaxLength(256)]
    public string BidderName { get; init; } = string.Empty;

    /// <summary>Unified social credit code.</summary>
    [Required, MaxLength(18)]
    public string CreditCode { get; init; } = string.Empty;

    /// <summary>Price, yuan.</summary>
    [Range(0, 1e12)]
    public decimal? Price { get; init; }

    /// <summary>True for a joint bid.</summary>
    public bool IsJoint { get; init; }

    /// <summary>Day on which it was handed in; today when empty.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Uploaded papers.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>The check of a bidder.</summary>
public sealed record QualifyBidInput
{
    /// <summary>Bid.</summary>
    public Guid BidId { get; init; }

    /// <summary>What was found about each condition.</summary>
    [MaxLength(100)]
    public IReadOnlyList<QualificationInput> Results { get; init; } = [];
}

/// <summary>What was found about one condition.</summary>
public sealed record QualificationInput
{
    /// <summary>Condition.</summary>
    [Required, MaxLength(64)]
    public string ConditionCode { get; init; } = string.Empty;

    /// <summary>True when it is met.</summary>
    public bool IsMet { get; init; }

    /// <summary>Number proved.</summary>
    public decimal? Value { get; init; }

    /// <summary>Date of the proof.</summary>
    public DateOnly? ProofDate { get; init; }

    /// <summary>Remark.</summary>
    [MaxLength(512)]
    public string? Remark { get; init; }

    /// <summary>Uploaded proof.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>The points of a bid.</summary>
public sealed record ScoreBidInput
{
    /// <summary>Bid.</summary>
    public Guid BidId { get; init; }

    /// <summary>Points without bonus.</summary>
    [Range(0, 1000)]
    public decimal BaseScore { get; init; }

    /// <summary>Bonus points.</summary>
    [MaxLength(100)]
    public IReadOnlyList<BonusScore> Bonuses { get; init; } = [];

    /// <summary>Uploaded score sheet.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>The award.</summary>
public sealed record AwardInput
{
    /// <summary>Winning bid.</summary>
    public Guid BidId { get; init; }

    /// <summary>Amount, yuan.</summary>
    [Range(0.01, 1e12)]
    public decimal Amount { get; init; }

    /// <summary>Uploaded award notice.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>The result of a superior body's tender.</summary>
public sealed record SuperiorResultInput
{
    /// <summary>Winner.</summary>
    [Required, MaxLength(256)]
    public string BidderName { get; init; } = string.Empty;

    /// <summary>Unified social credit code.</summary>
    [Required, MaxLength(18)]
    public string CreditCode { get; init; } = string.Empty;

    /// <summary>Amount, yuan.</summary>
    [Range(0.01, 1e12)]
    public decimal Amount { get; init; }

    /// <summary>Day of the award.</summary>
    public DateOnly AwardedOn { get; init; }

    /// <summary>Uploaded award notice.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>A reason.</summary>
public sealed record TenderReasonInput
{
    /// <summary>Why.</summary>
    [Required, MaxLength(1000)]
    public string Reason { get; init; } = string.Empty;
}

/// <summary>A tender in the list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Title">Title.</param>
/// <param name="Mode">How the winner is chosen.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="NoticePublishedOn">Day of the notice.</param>
/// <param name="DeadlineOn">Last day for bids.</param>
/// <param name="WinnerName">Winner.</param>
/// <param name="AwardAmount">Amount of the award, yuan.</param>
public sealed record TenderListItemDto(
    Guid Id, string Number, string Title, TenderMode Mode, TenderState State, decimal Amount, DateOnly? NoticePublishedOn, DateOnly? DeadlineOn, string? WinnerName, decimal? AwardAmount);

/// <summary>A bid.</summary>
/// <param name="Id">Id.</param>
/// <param name="BidderName">Company.</param>
/// <param name="CreditCode">Unified social credit code.</param>
/// <param name="ContractorId">Contractor of the platform that it is.</param>
/// <param name="Price">Price, yuan.</param>
/// <param name="IsJoint">True for a joint bid.</param>
/// <param name="ReceivedOn">Day on which it was handed in.</param>
/// <param name="IsQualified">True when qualified, null before the check.</param>
/// <param name="Qualifications">What was found about each condition.</param>
/// <param name="BaseScore">Points without bonus.</param>
/// <param name="Bonuses">Bonus points.</param>
/// <param name="TotalScore">All points.</param>
public sealed record BidDto(
    Guid Id, string BidderName, string CreditCode, Guid? ContractorId, decimal? Price, bool IsJoint, DateOnly ReceivedOn, bool? IsQualified, IReadOnlyList<QualificationResult> Qualifications,
    decimal? BaseScore, IReadOnlyList<BonusScore> Bonuses, decimal? TotalScore);

/// <summary>One tender.</summary>
public sealed record TenderDto
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Stamp of this version.</summary>
    public required string ConcurrencyStamp { get; init; }

    /// <summary>Number.</summary>
    public required string Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required TenderState State { get; init; }

    /// <summary>What it is about.</summary>
    public required TenderContents Contents { get; init; }

    /// <summary>Bidder conditions.</summary>
    public required IReadOnlyList<TenderCondition> Conditions { get; init; }

    /// <summary>Bonus items.</summary>
    public required IReadOnlyList<TenderBonus> Bonuses { get; init; }

    /// <summary>Bids.</summary>
    public required IReadOnlyList<BidDto> Bids { get; init; }

    /// <summary>Day of the notice.</summary>
    public DateOnly? NoticePublishedOn { get; init; }

    /// <summary>Where the notice stands.</summary>
    public string? NoticePlace { get; init; }

    /// <summary>Day of the opening.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>Day of the award.</summary>
    public DateOnly? AwardedOn { get; init; }

    /// <summary>Winning bid.</summary>
    public Guid? WinningBidId { get; init; }

    /// <summary>Amount of the award, yuan.</summary>
    public decimal? AwardAmount { get; init; }

    /// <summary>Contract.</summary>
    public Guid? ContractId { get; init; }

    /// <summary>Why it failed.</summary>
    public string? FailureReason { get; init; }

    /// <summary>Steps that the caller may take now.</summary>
    public required IReadOnlyList<string> AllowedActions { get; init; }

    /// <summary>Steps whose turn it is but which something stands against.</summary>
    public required IReadOnlyList<BlockedActionDto> BlockedActions { get; init; }
}
